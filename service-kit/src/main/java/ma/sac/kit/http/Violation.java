package ma.sac.kit.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import ma.sac.kit.text.Reason;

/**
 * One field and what is wrong with it; never the value.
 *
 * @param reason the same as the message, for who keeps it to say it in another language
 */
public record Violation(String field, String message, @JsonIgnore Reason reason) {
  public Violation(String field, String message) {
    this(field, message, Reason.said(message));
  }

  public Violation(String field, Reason reason) {
    this(field, reason.in(Locale.ENGLISH), reason);
  }

  public static Violation of(String field, ConstraintViolation<?> broken) {
    return new Violation(field, broken.getMessage(), Reason.of(broken));
  }
}

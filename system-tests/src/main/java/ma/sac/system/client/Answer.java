package ma.sac.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What a service answered. */
public final class Answer {

  private final String asked;
  private final int status;
  private final byte[] body;
  private final Optional<String> location;
  private final Optional<String> retryAfter;
  private final boolean repeated;
  private JsonNode json;

  Answer(
      String asked,
      int status,
      byte[] body,
      Optional<String> location,
      Optional<String> retryAfter,
      boolean repeated) {
    this.asked = asked;
    this.status = status;
    this.body = body;
    this.location = location;
    this.retryAfter = retryAfter;
    this.repeated = repeated;
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return body;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    if (json == null) {
      json = Json.read(body);
    }
    return json;
  }

  /** A field's text, empty when it is not there. */
  public String text(String... names) {
    return Json.text(json(), names);
  }

  public Optional<String> location() {
    return location;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The last word of the problem's type, such as {@code voucher-already-redeemed}. */
  public String problem() {
    String type = text("type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** True when the same request may get another answer soon. */
  boolean isNotYet() {
    return status == 503
        || status == 429
        || status == 409 && problem().equals("idempotency-key-in-flight");
  }

  /** True when it says only that the service, or what it needs, is not there right now. */
  boolean isAway() {
    return isNotYet() && (status != 503 || problem().isEmpty() || problem().equals("unavailable"));
  }

  /** True when this request was sent more than once. */
  boolean wasRepeated() {
    return repeated;
  }

  Duration patience() {
    return retryAfter
        .filter(seconds -> seconds.matches("\\d{1,3}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ofMillis(250));
  }

  /** This answer when it is a success, else a failure that says what was answered. */
  public Answer orFail() {
    if (!isSuccess()) {
      throw new ProgrammeFailed(this + ": " + detail());
    }
    return this;
  }

  /** What a problem says; never more than a line. */
  public String detail() {
    String said = text("detail") + (json().has("violations") ? " " + json().get("violations") : "");
    String shown = said.isBlank() ? text() : problem() + ": " + said;
    return shown.length() > 400 ? shown.substring(0, 400) + "…" : shown;
  }

  @Override
  public String toString() {
    return asked + " answered " + status;
  }
}

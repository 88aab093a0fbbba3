package ma.sac.basket.serials;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.kit.text.CheckDigit;

/** A basket's number: the run it was made in, its counter there, and a check digit over both. */
public record Serial(int run, int counter) {
  private static final Pattern FORM = Pattern.compile("([0-9]{6})-([0-9]{6})-([0-9])");

  /** {@code RRRRRR-NNNNNN-C}. */
  public String text() {
    String digits = "%06d%06d".formatted(run, counter);
    return "%s-%s-%d"
        .formatted(digits.substring(0, 6), digits.substring(6), CheckDigit.damm(digits));
  }

  /** What the serials of a run begin with. */
  public static String prefix(int run) {
    return "%06d-".formatted(run);
  }

  /** Empty when the text is no serial, or its check digit is wrong. */
  public static Optional<Serial> parse(String text) {
    Matcher form = FORM.matcher(text == null ? "" : text);
    if (!form.matches()
        || CheckDigit.damm(form.group(1) + form.group(2)) != form.group(3).charAt(0) - '0') {
      return Optional.empty();
    }
    return Optional.of(
        new Serial(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
  }
}

package ma.sac.distribution.stock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.text.CheckDigit;

/** A basket's serial: assembly run and counter, written RRRRRR-NNNNNN-C with a Damm check digit. */
public record Serial(int run, int counter) implements Comparable<Serial> {
  private static final Pattern FORM = Pattern.compile("(\\d{6})-(\\d{6})-(\\d)");

  /** The serial in the text, or nothing when it is none or was mistyped. */
  public static Optional<Serial> read(String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    if (!form.matches()
        || CheckDigit.damm(form.group(1) + form.group(2)) != Integer.parseInt(form.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new Serial(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
  }

  /**
   * @throws Refusal 422 serial-unreadable
   */
  public static Serial parse(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new Refusal(
                    DistributionProblem.SERIAL_UNREADABLE,
                    "The check digit or the form of a serial is wrong"));
  }

  @Override
  public int compareTo(Serial other) {
    return run == other.run
        ? Integer.compare(counter, other.counter)
        : Integer.compare(run, other.run);
  }

  @Override
  public String toString() {
    String digits = "%06d%06d".formatted(run, counter);
    return digits.substring(0, 6) + "-" + digits.substring(6) + "-" + CheckDigit.damm(digits);
  }
}

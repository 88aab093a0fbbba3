package ma.sac.kit.imports;

import ma.sac.kit.text.Reason;

/** What became of a row: taken in, already known, or rejected with the field and the reason. */
public record RowOutcome(Kind kind, String field, Reason reason) {
  public enum Kind {
    ACCEPTED,
    KNOWN,
    REJECTED
  }

  public static final RowOutcome ACCEPTED = new RowOutcome(Kind.ACCEPTED, null, null);
  public static final RowOutcome KNOWN = new RowOutcome(Kind.KNOWN, null, null);

  public static RowOutcome rejected(String field, Reason reason) {
    return new RowOutcome(Kind.REJECTED, field, reason);
  }

  /**
   * @param english a sentence of the catalogue; another one is told as it is in every language
   */
  public static RowOutcome rejected(String field, String english) {
    return rejected(field, Reason.said(english));
  }
}

package ma.sac.kit.imports;

/** What became of a row: taken in, already known, or rejected with the field and the reason. */
public record RowOutcome(Kind kind, String field, String reason) {
  public enum Kind {
    ACCEPTED,
    KNOWN,
    REJECTED
  }

  public static final RowOutcome ACCEPTED = new RowOutcome(Kind.ACCEPTED, null, null);
  public static final RowOutcome KNOWN = new RowOutcome(Kind.KNOWN, null, null);

  public static RowOutcome rejected(String field, String reason) {
    return new RowOutcome(Kind.REJECTED, field, reason);
  }
}

package ma.sac.kit.imports;

/**
 * A row that was not taken in: its line in the file, the field at fault and the reason in the
 * reader's language; never the value.
 */
public record Rejection(long line, String field, String reason) {}

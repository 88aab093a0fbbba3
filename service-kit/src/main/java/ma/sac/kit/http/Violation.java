package ma.sac.kit.http;

/** One field and what is wrong with it; never the value. */
public record Violation(String field, String message) {}

package ma.sac.kit.http;

/** A kind of problem (RFC 9457). Enums implement it, so that the list of a service is closed. */
public interface ProblemType {
  /** Last part of the type's address, {@code /problems/<slug>}. */
  String slug();

  int status();

  String title();

  /** What it means and what the caller can do, in a sentence or two: the text of its page. */
  String help();
}

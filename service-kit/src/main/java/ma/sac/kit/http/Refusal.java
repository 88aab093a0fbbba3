package ma.sac.kit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.kit.db.Transactions;

/**
 * A request is refused: its transaction is rolled back, unless the refusal leaves a record, and the
 * caller gets a problem. Aggregates throw named subclasses. Neither detail nor facts ever carry
 * personal data.
 */
public class Refusal extends RuntimeException implements Transactions.Leaving {
  private final ProblemType type;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private boolean leavesRecord;

  public Refusal(ProblemType type, String detail) {
    super(detail);
    this.type = type;
  }

  /** Adds a fact that the caller needs to act: which line, asked, available. */
  public Refusal with(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /**
   * What was written up to here stays, for the attempt itself is on record. Only where {@link
   * Transactions} opened the transaction, and nothing else was written.
   */
  public Refusal leavingRecord() {
    leavesRecord = true;
    return this;
  }

  @Override
  public boolean leavesRecord() {
    return leavesRecord;
  }

  public static Refusal notFound() {
    return new Refusal(CommonProblem.NOT_FOUND, "Nothing of that id is visible to you");
  }

  public static Refusal forbidden(String why) {
    return new Refusal(CommonProblem.FORBIDDEN, why);
  }

  public static Refusal conflict(String detail) {
    return new Refusal(CommonProblem.CONFLICT, detail);
  }

  /** One field is well-formed nonsense. */
  public static Refusal invalid(String field, String message) {
    return new Refusal(CommonProblem.INVALID, message)
        .with("violations", List.of(new Violation(field, message)));
  }

  public ProblemType type() {
    return type;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}

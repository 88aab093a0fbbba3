package ma.sac.test.db;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ma.sac.test.servers.RealServers;

/**
 * A request that must be refused: with that problem, with the facts that its caller needs to act,
 * and leaving every row of the service's database as it was.
 *
 * @param what the attempt, in a few words
 * @param problem the slug of the problem's type
 * @param facts members of the answer, and what they say
 * @param traces the tables in which a trace of the attempt must stay
 */
public record RefusedAttempt(
    String what,
    String problem,
    Supplier<Response> request,
    Map<String, Object> facts,
    List<String> traces) {

  public static RefusedAttempt of(String what, String problem, Supplier<Response> request) {
    return new RefusedAttempt(what, problem, request, Map.of(), List.of());
  }

  /** The caller is told this. */
  public RefusedAttempt telling(Map<String, Object> told) {
    return new RefusedAttempt(what, problem, request, told, traces);
  }

  /** These tables keep a trace of it. */
  public RefusedAttempt leaving(String... tables) {
    return new RefusedAttempt(what, problem, request, facts, List.of(tables));
  }

  /** Makes the attempt; fails when it is not refused so, or changed anything. */
  public void check(RealServers.Database database) {
    List<String> changes = changedBy(database);
    // A job of the service may have been at work in that moment; what the attempt changes it
    // changes each time.
    for (int again = 0; again < 3 && !changes.isEmpty(); again++) {
      TableSnapshot.whenQuiet(database);
      changes = changedBy(database);
    }
    if (!changes.isEmpty()) {
      throw new AssertionError(what + ": refused, but changed " + changes);
    }
  }

  private List<String> changedBy(RealServers.Database database) {
    String[] traced = traces.toArray(String[]::new);
    TableSnapshot before = TableSnapshot.of(database);
    Response answer = request.get();
    TableSnapshot after = TableSnapshot.of(database);
    String type = String.valueOf(answer.jsonPath().<Object>get(typeAt()));
    if (!type.endsWith(problem)) {
      throw new AssertionError(what + ": answered " + answer.statusCode() + " " + type);
    }
    facts.forEach((path, value) -> check(path, value, answer.jsonPath().get(path)));
    if (answer.statusCode() == 503 && answer.header("Retry-After") == null) {
      throw new AssertionError(what + ": does not say when to repeat it");
    }
    return before.without(traced).changesTo(after.without(traced));
  }

  /** A verdict of a whole that succeeded has its refusal inside. */
  private String typeAt() {
    return facts.keySet().stream()
        .filter(path -> path.endsWith("refusal.type"))
        .findFirst()
        .orElse("type");
  }

  private void check(String path, Object expected, Object told) {
    boolean same =
        expected instanceof Number number && told instanceof Number other
            ? new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0
            : String.valueOf(expected).equals(String.valueOf(told));
    if (told == null || !same) {
      throw new AssertionError(
          "%s: %s must say %s and says %s".formatted(what, path, expected, told));
    }
  }
}

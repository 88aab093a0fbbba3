package ma.sac.distribution;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.kit.http.ProblemType;
import ma.sac.test.db.TableSnapshot;
import ma.sac.test.servers.RealServers;

/** What a refusal must be: it says what to act on, and every row is as it was. */
final class Refused {
  private static final RealServers.Database TABLES = RealServers.database("distribution");
  private static final String ATTEMPTS = "handover_attempt";

  private final Set<DistributionProblem> seen = EnumSet.noneOf(DistributionProblem.class);
  private TableSnapshot before;

  /** From now on nothing changes but by what is refused. */
  Refused() {
    before = TableSnapshot.whenQuiet(TABLES).without(ATTEMPTS);
  }

  Set<DistributionProblem> seen() {
    return seen;
  }

  /** Of a use case that keeps something on purpose, such as the revision that it asked under. */
  void keeps(String... tables) {
    before = before.without(tables);
  }

  void now(ProblemType problem, ValidatableResponse answer, Map<String, ?> facts) {
    answer
        .statusCode(problem.status())
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem.slug()))
        .body("title", equalTo(problem.title()))
        .body("detail", not(emptyOrNullString()));
    facts.forEach((name, value) -> says(answer, name, value));
    if (problem instanceof DistributionProblem ours) {
      seen.add(ours);
    }
    assertEquals(
        List.of(),
        before.changesTo(TableSnapshot.of(TABLES)),
        () -> "changed by " + problem.slug());
  }

  /** One that keeps the attempt as its trace. */
  void attempted(ProblemType problem, Map<String, ?> request, Map<String, ?> facts)
      throws Exception {
    String kept =
        "SELECT count(*) FROM handover_attempt WHERE handover_id = '%s' AND verdict = '%s'"
            .formatted(request.get("handoverId"), problem);
    now(problem, Api.post(Api.AGENT, "/handovers", request), facts);
    assertEquals(1, Database.number(kept), () -> "the trace of " + problem.slug());
  }

  private static void says(ValidatableResponse answer, String name, Object value) {
    if (value instanceof Number number) {
      assertEquals(
          0,
          new BigDecimal(number.toString())
              .compareTo(new BigDecimal(answer.extract().path(name).toString())),
          name);
    } else {
      answer.body(name, equalTo(value instanceof Enum<?> state ? state.name() : value));
    }
  }
}

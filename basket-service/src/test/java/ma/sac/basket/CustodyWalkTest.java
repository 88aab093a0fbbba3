package ma.sac.basket;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.basket.serials.Serial;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ForeignFacts;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Where distribution-service says that baskets are, in whatever state they are here. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class CustodyWalkTest {
  private static final String TOPIC = "sac.handovers.v1";
  private static final Pattern KIND = Pattern.compile("Discrepancy `([^`]+)`");
  private static final Map<String, Long> SEQUENCES =
      Map.of("first told of", 5L, "lower sequence", 4L, "same sequence", 5L, "higher sequence", 6L);
  @Inject Sql sql;
  @Inject Taken taken;

  record Case(String type, Cell cell, String serial) {
    boolean isFirst() {
      return cell.condition().equals("first told of");
    }
  }

  record Place(String place, String day, long sequence) {}

  @Test
  void shouldBeInTheDocumentWhenBasketsHaveAState() {
    Set<String> states = new LinkedHashSet<>(Set.of("of no run of ours", "no serial"));
    Matcher named =
        Pattern.compile("'([A-Z_]+)'")
            .matcher(
                sql.first(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'basket_range_status'",
                        row -> row.getString(1))
                    .orElseThrow());
    while (named.find()) {
      states.add(named.group(1));
    }
    assertEquals(
        states, ConsistencyTables.about(ConsistencyWalkTest.SERVICE, "basket.lost").states());
  }

  @Test
  void shouldComeToWhatIsWrittenWhenABasketIsToldOf() {
    List<Case> cases = cases();
    taken.untroubled(
        () -> {
          tell(cases.stream().filter(one -> !one.isFirst()).toList(), true);
          tell(cases, false);
        });
    List<Executable> checks = new ArrayList<>();
    cases.forEach(one -> checks.add(() -> check(one)));
    assertAll(checks);
    assertEquals(10 * 5 * 4, checks.size());
  }

  private List<Case> cases() {
    Serials serials = new Serials(40);
    List<Case> cases = new ArrayList<>();
    var table = ConsistencyTables.about(ConsistencyWalkTest.SERVICE, "basket.lost");
    for (String type : table.types()) {
      for (Cell cell : table.cells()) {
        cases.add(new Case(type, cell, serials.next(cell.state())));
      }
    }
    return cases;
  }

  private void tell(List<Case> cases, boolean first) {
    try (ForeignFacts facts = ForeignFacts.to(RealServers.kafka())) {
      for (Case one : cases) {
        facts.tell(
            TOPIC,
            one.serial(),
            first ? "basket.lost" : one.type(),
            one.serial(),
            first ? 5 : SEQUENCES.get(one.cell().condition()),
            "{\"serial\":\"%s\",\"campaignId\":\"%s\",\"siteId\":null,\"warehouseId\":null,\"territory\":null,\"day\":\"%s\"}"
                .formatted(one.serial(), UUID.randomUUID(), first ? "2020-05-01" : "2020-05-02"));
      }
      taken.await(facts.ids());
    }
  }

  private void check(Case one) {
    String outcome = one.cell().outcome();
    long sequence = SEQUENCES.get(one.cell().condition());
    Place told = new Place(place(one.type()), "2020-05-02", sequence);
    List<Place> expected =
        switch (outcome.split(",")[0]) {
          case "place kept", "place replaced" -> List.of(told);
          case "passed over" -> List.of(new Place("LOST", "2020-05-01", 5));
          case "no place" -> List.of();
          default -> throw new AssertionError("no basket gets \"" + outcome + "\"");
        };
    assertEquals(expected, kept(one.serial()), one + ": " + outcome);
    Matcher kind = KIND.matcher(outcome);
    boolean isTold = kind.find() || outcome.endsWith("told already");
    assertEquals(
        isTold ? List.of("basket-not-released") : List.of(),
        sql.list(
            "SELECT kind FROM found_discrepancy WHERE subject = ?",
            row -> row.getString(1),
            one.serial()),
        one + ": " + outcome);
  }

  private List<Place> kept(String serial) {
    return Serial.parse(serial).stream()
        .flatMap(
            known ->
                sql
                    .list(
                        "SELECT place, day, sequence FROM basket_custody WHERE run_number = ? AND counter = ?",
                        row -> new Place(row.getString(1), row.getString(2), row.getLong(3)),
                        known.run(),
                        known.counter())
                    .stream())
        .toList();
  }

  private static String place(String type) {
    return switch (type) {
      case "handover.reversed" -> "AT_SITE";
      case "basket.restocked" -> "IN_STOCK";
      default -> type.substring("basket.".length()).toUpperCase(Locale.ROOT).replace('-', '_');
    };
  }

  /** Serials of so many baskets in each state: of two runs, of none, and none at all. */
  private final class Serials {
    private final Map<String, Integer> runs = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    Serials(int each) {
      Programme programme = Programme.open(3 * each);
      programme.stockFor(3 * each);
      String released = programme.madeRun(each);
      Programme.as(Programme.checker())
          .post("/assembly-runs/" + released + "/release")
          .then()
          .statusCode(200);
      String kept = programme.madeRun(2 * each);
      Programme.as(Programme.checker())
          .body(Map.of("baskets", each))
          .post("/assembly-runs/" + kept + "/disassembly")
          .then()
          .statusCode(200);
      runs.put("RELEASED", number(released));
      runs.put("ASSEMBLED", number(kept));
      runs.put("DISASSEMBLED", number(kept));
      runs.put("of no run of ours", 999_007);
      counters.put("DISASSEMBLED", each);
    }

    private int number(String run) {
      return (int) sql.number("SELECT number FROM assembly_run WHERE id = ?::uuid", run);
    }

    String next(String state) {
      int counter = counters.merge(state, 1, Integer::sum);
      return state.equals("no serial")
          ? "NO-SERIAL-" + UUID.randomUUID()
          : new Serial(runs.get(state), counter).text();
    }
  }
}

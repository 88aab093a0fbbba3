package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import ma.sac.system.client.Json;
import org.junit.jupiter.api.Test;

/** What is wrong with a settled plan is found, each kind of it. */
class PlacedAndShortTest {
  private static final BigDecimal BUDGET = new BigDecimal("100.00");
  private final JsonNode placed = line("mill").put("orderId", "o1");
  private final JsonNode refused = line("oil").put("refusal", "sold out");

  @Test
  void shouldFindNothingWhenPlanAndOrdersSayTheSame() {
    assertThat(wrong(plan(placed, refused), "50.00", order("o1", 5))).isEmpty();
  }

  @Test
  void shouldFindAnOrderThatIsThereTwice() {
    assertThat(wrong(plan(placed, refused), "50.00", order("o1", 5), order("o2", 5)))
        .anyMatch(one -> one.startsWith("ordered twice"))
        .anyMatch(one -> one.startsWith("units by order"));
  }

  @Test
  void shouldFindAnOrderThatThePlanDoesNotKnow() {
    assertThat(wrong(plan(line("mill"), refused), "50.00", order("o1", 5)))
        .anyMatch(one -> one.startsWith("units by order"))
        .anyMatch(one -> one.startsWith("neither placed nor refused"));
  }

  @Test
  void shouldFindAShortfallOfMoreThanIsShort() {
    assertThat(wrong(plan(placed), "50.00", order("o1", 5)))
        .anyMatch(one -> one.startsWith("units short"))
        .anyMatch(one -> one.startsWith("refused are"));
  }

  @Test
  void shouldFindMoneyThatIsHeldForNothing() {
    assertThat(wrong(plan(placed, refused), "100.00", order("o1", 5)))
        .singleElement()
        .asString()
        .startsWith("ordered 50.00, committed 100.00");
  }

  private static List<String> wrong(JsonNode plan, String committed, JsonNode... orders) {
    return new PlacedAndShort(plan, List.of(orders), new BigDecimal(committed))
        .wrong(BUDGET, Set.of("oil"), true);
  }

  private static ObjectNode plan(JsonNode... lines) {
    return Json.object(
        "id",
        "p",
        "status",
        "PARTLY_APPROVED",
        "amount",
        new BigDecimal("50.00"),
        "lines",
        List.of(lines),
        "shortfalls",
        List.of(Json.object("category", "oil", "missing", 5)));
  }

  private static ObjectNode line(String cooperative) {
    return Json.object(
        "cooperativeId",
        cooperative,
        "offerId",
        "of-" + cooperative,
        "category",
        cooperative,
        "quantity",
        5);
  }

  private static ObjectNode order(String id, int units) {
    return Json.object(
        "id",
        id,
        "planId",
        "p",
        "planRevision",
        1,
        "cooperativeId",
        "mill",
        "lines",
        List.of(Json.object("offerId", "of-mill", "quantityOrdered", units)),
        "orderedAmount",
        new BigDecimal("50.00"),
        "committedAmount",
        new BigDecimal("50.00"));
  }
}

package ma.sac.test.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
  private static final List<String> DOCUMENT =
      """
      ## other-service

      | fact | unknown |
      |---|---|
      | `order.placed` | nothing |

      ## shop-service

      | fact | unknown | `OPEN` |
      |---|---|---|
      | `order.placed`, `.confirmed` | parked | kept; a repeat changes nothing |
      | told late | stays | stays |
      """
          .lines()
          .toList();

  @Test
  void shouldReadTheSectionsOwnTableWhenAnotherHasOneOfThatName() {
    DecisionTable table = DecisionTable.in(DOCUMENT, "shop-service", "fact");

    assertEquals(List.of("unknown", "OPEN"), table.columns());
    assertEquals(Set.of("order.placed", "order.confirmed", "told late"), table.rows().keySet());
    assertEquals("parked", table.outcome("order.confirmed", "unknown"));
    assertEquals("kept", table.outcome("order.confirmed", "OPEN"));
  }

  @Test
  void shouldFailWhenARowColumnOrTableIsMissing() {
    DecisionTable table = DecisionTable.in(DOCUMENT, "other-service", "fact");

    assertThrows(IllegalArgumentException.class, () -> table.outcome("order.placed", "OPEN"));
    assertThrows(IllegalArgumentException.class, () -> table.outcome("order.lost", "unknown"));
    assertThrows(
        IllegalArgumentException.class, () -> DecisionTable.in(DOCUMENT, "shop-service", "order"));
  }
}

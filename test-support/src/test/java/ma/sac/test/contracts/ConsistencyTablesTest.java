package ma.sac.test.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ConsistencyTables.Table;
import org.junit.jupiter.api.Test;

/** A walk over tables that were not found would walk nothing. */
class ConsistencyTablesTest {

  @Test
  void shouldReadTypesStatesAndOutcomesWhenATableHasAHeading() {
    Table warehouses = ConsistencyTables.about("basket-service", "warehouse.closed");

    assertEquals("sac.places.v1", warehouses.topic());
    assertEquals(Set.of("warehouse.opened", "warehouse.closed"), warehouses.types());
    assertEquals(Set.of("unknown", "OPEN", "CLOSED"), warehouses.states());
    assertEquals(9, warehouses.cells().size());
    assertTrue(warehouses.cells().contains(new Cell("OPEN", "higher sequence", "copy replaced")));
    assertTrue(warehouses.cells().get(0).isImpossible());
  }

  @Test
  void shouldNotLookInAnotherServicesSectionWhenATypeIsReadThereOnly() {
    assertThrows(
        AssertionError.class,
        () -> ConsistencyTables.about("cooperative-service", "warehouse.closed"));
  }
}

package ma.sac.system.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import ma.sac.system.client.Json;
import org.junit.jupiter.api.Test;

class UnitsByCategoryTest {
  private static final String MODEL =
      """
      {"components": [
        {"category": "semolina", "quantityPerBasket": 2, "substitutes": ["couscous", "barley"]},
        {"category": "couscous", "quantityPerBasket": 2, "substitutes": []},
        {"category": "dates", "quantityPerBasket": 1, "substitutes": []},
        {"category": "woven-basket", "quantityPerBasket": 1, "substitutes": []}]}
      """;

  private final UnitsByCategory tenBaskets;

  UnitsByCategoryTest() throws JsonProcessingException {
    tenBaskets = new UnitsByCategory(Json.MAPPER.readTree(MODEL), 10);
  }

  @Test
  void shouldFitWhenEachComponentHasItsUnits() {
    assertThat(tenBaskets.wrong(units(20, 20, 0, 10, 10))).isEmpty();
  }

  @Test
  void shouldFitWhenSubstitutesStandIn() {
    assertThat(tenBaskets.wrong(units(5, 28, 7, 10, 10))).isEmpty();
  }

  @Test
  void shouldNotFitWhenOneCategoryMakesUpForAnother() {
    assertThat(tenBaskets.wrong(units(20, 21, 0, 9, 10))).contains("9 units for dates, 10 wanted");
  }

  @Test
  void shouldNotFitWhenASubstituteIsNeededWhereItBelongs() {
    assertThat(tenBaskets.wrong(units(25, 15, 0, 10, 10)))
        .contains("15 units for couscous, 20 wanted");
  }

  @Test
  void shouldNotFitWhenThereAreTooManyOrOthers() {
    assertThat(tenBaskets.wrong(units(21, 20, 0, 10, 10)))
        .containsExactly("61 units used, 60 wanted");
    assertThat(tenBaskets.wrong(Map.of("soap", 60)))
        .contains("60 units of soap, which the model does not want");
  }

  private static Map<String, Integer> units(
      int semolina, int couscous, int barley, int dates, int wovenBaskets) {
    return Map.of(
        "semolina",
        semolina,
        "couscous",
        couscous,
        "barley",
        barley,
        "dates",
        dates,
        "woven-basket",
        wovenBaskets);
  }
}

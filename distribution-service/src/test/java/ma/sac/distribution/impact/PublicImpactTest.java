package ma.sac.distribution.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicImpactTest {
  private static ImpactView.Territory served(long households) {
    return new ImpactView.Territory("06.141", "Aïn", "عين", households + 1, households, 50);
  }

  private static List<Long> households(long... numbers) {
    BigDecimal none = BigDecimal.ZERO;
    ImpactView impact =
        new ImpactView(
            UUID.randomUUID(),
            "C-1",
            "Solidaires",
            "متضامنون",
            Map.of(),
            new ImpactView.Baskets(0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0),
            new ImpactView.Households(100, 100),
            500,
            new ImpactView.Cooperatives(1, 1),
            1000,
            new ImpactView.Money(none, none, none, none, none, none, none),
            new ImpactView.Provenance(BigDecimal.ONE),
            0,
            0,
            Arrays.stream(numbers).mapToObj(PublicImpactTest::served).toList(),
            List.of(),
            ImpactView.Spread.of(List.of()),
            ImpactView.Support.of(List.of()));
    return PublicImpact.of(impact).byTerritory().stream()
        .map(PublicImpact.Territory::households)
        .toList();
  }

  @Test
  void shouldHideASecondTerritoryWhenTheTotalWouldTellTheOnlyHiddenOne() {
    assertEquals(Arrays.asList(40L, null, null), households(40, 9, 20));
    assertEquals(Arrays.asList(40L, null, 20L, null), households(40, 9, 20, 8));
    assertEquals(List.of(40L, 20L), households(40, 20));
  }
}

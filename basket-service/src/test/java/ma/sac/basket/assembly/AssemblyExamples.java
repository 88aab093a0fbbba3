package ma.sac.basket.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

public final class AssemblyExamples {
  private static final UUID RUN = UUID.fromString("019a0000-0000-7000-8000-000000000040");
  private static final UUID CAMPAIGN = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final UUID WAREHOUSE = UUID.fromString("019a0000-0000-7000-8000-000000000002");

  private AssemblyExamples() {}

  public static Object baskets() {
    return new RunEvent(RUN, CAMPAIGN, WAREHOUSE, 49, List.of(new SerialRange(1, 1, 49)));
  }

  public static Object released() {
    return new BasketsReleased(
        RUN,
        CAMPAIGN,
        WAREHOUSE,
        49,
        List.of(new SerialRange(1, 1, 49)),
        2600,
        new BigDecimal("45.20"),
        LocalDate.of(2027, 11, 1),
        List.of(
            new BasketsReleased.ReleasedLot(
                UUID.fromString("019a0000-0000-7000-8000-000000000031"),
                "SEM-2026-11-A",
                UUID.fromString("019a0000-0000-7000-8000-000000000010"),
                UUID.fromString("019a0000-0000-7000-8000-000000000005"),
                "Coopérative Sanabil",
                "تعاونية سنابل",
                "07.427.05.05",
                true,
                "CONTENT",
                "semolina",
                98,
                98_000,
                new BigDecimal("744.80"),
                LocalDate.of(2027, 11, 1))));
  }
}

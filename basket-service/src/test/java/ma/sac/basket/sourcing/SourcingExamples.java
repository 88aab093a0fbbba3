package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

public final class SourcingExamples {
  private SourcingExamples() {}

  public static Object plan(String status) {
    return new SourcingPlanEvent(
        UUID.fromString("019a0000-0000-7000-8000-000000000020"),
        1,
        UUID.fromString("019a0000-0000-7000-8000-000000000001"),
        4000,
        status,
        new BigDecimal("1387840.00"),
        status.equals("INFEASIBLE") ? 0 : 30,
        status.equals("APPROVED")
            ? List.of()
            : List.of(new SourcingSolution.Shortfall("honey", 120)));
  }
}

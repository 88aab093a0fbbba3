package ma.sac.basket.receiving;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

public final class ReceivingExamples {
  private ReceivingExamples() {}

  public static Object receipt() {
    return new GoodsReceiptEvent(
        UUID.fromString("019a0000-0000-7000-8000-000000000030"),
        UUID.fromString("019a0000-0000-7000-8000-000000000010"),
        UUID.fromString("019a0000-0000-7000-8000-000000000001"),
        UUID.fromString("019a0000-0000-7000-8000-000000000002"),
        LocalDate.of(2026, 11, 23),
        List.of(
            new GoodsReceipt.Line(
                UUID.fromString("019a0000-0000-7000-8000-000000000011"),
                UUID.fromString("019a0000-0000-7000-8000-000000000031"),
                "SEM-2026-11-A",
                LocalDate.of(2027, 11, 1),
                100,
                98,
                2,
                "2 sacs déchirés",
                new BigDecimal("744.80"))),
        new BigDecimal("744.80"),
        new Transport(new BigDecimal("1800.00"), "AUT-2026-0117"));
  }
}

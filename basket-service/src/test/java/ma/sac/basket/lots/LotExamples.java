package ma.sac.basket.lots;

import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

public final class LotExamples {
  private LotExamples() {}

  public static Object lot() {
    return new LotEvent(
        UUID.fromString("019a0000-0000-7000-8000-000000000031"),
        "SEM-2026-11-A",
        UUID.fromString("019a0000-0000-7000-8000-000000000005"),
        "semolina",
        "Humidité trop élevée",
        List.of(new SerialRange(1, 1, 250)));
  }
}

package ma.sac.basket;

import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day where the programme takes place; its offset from UTC changes around Ramadan. */
public final class LocalDay {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

  private LocalDay() {}

  public static LocalDate today() {
    return LocalDate.now(CASABLANCA);
  }
}

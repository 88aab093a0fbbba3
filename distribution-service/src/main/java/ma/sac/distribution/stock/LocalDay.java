package ma.sac.distribution.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in Morocco, whose offset changes around Ramadan. */
public final class LocalDay {
  private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

  private LocalDay() {}

  public static LocalDate of(Instant moment) {
    return moment.atZone(MOROCCO).toLocalDate();
  }

  /** Its first moment. */
  public static Instant beginning(LocalDate day) {
    return day.atStartOfDay(MOROCCO).toInstant();
  }

  public static LocalDate today() {
    return of(Instant.now());
  }
}

package ma.sac.system.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import ma.sac.system.client.People;
import ma.sac.system.scenario.Scenario;

/**
 * One programme: its input, its people, its size, and what happened so far.
 *
 * @param settling how long the last news may take to have their effect everywhere
 */
public record Run(
    Scenario scenario,
    People people,
    int baskets,
    LocalDate today,
    Duration settling,
    History history) {

  /** How long a job may take before something must be wrong. */
  public static final Duration JOB = Duration.ofMinutes(10);

  public static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");

  public static Run of(Scenario scenario, People people, int baskets, Duration settling) {
    return new Run(scenario, people, baskets, LocalDate.now(LOCAL), settling, new History());
  }

  public String day(int offset) {
    return today.plusDays(offset).toString();
  }

  /** The campaign's first day. */
  public String startsOn() {
    return day(scenario.programme().path("startDay").asInt());
  }

  /** The campaign's last day. */
  public String endsOn() {
    return day(scenario.programme().path("endDay").asInt());
  }

  /** The one warehouse of the campaign. */
  public String warehouse() {
    return history.warehouses.get(scenario.programme().path("warehouseKeys").get(0).asText());
  }
}

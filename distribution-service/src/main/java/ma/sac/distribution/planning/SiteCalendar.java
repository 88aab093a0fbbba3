package ma.sac.distribution.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is still free at a site in a window of days, counted in households: no slot and no day takes
 * more than its capacity. Filled from the first day on.
 */
final class SiteCalendar {
  /** A site as a plan needs it. */
  record Site(
      UUID id,
      UUID zoneId,
      String territory,
      double latitude,
      double longitude,
      int capacityPerDay,
      int capacityPerSlot,
      int slotMinutes,
      LocalTime opensAt,
      LocalTime closesAt) {}

  private final Site site;
  private final LocalDate fromDay;
  private final List<String> slots;
  private final int[][] taken;
  private final int[] takenOfDay;
  private int day;
  private int slot;

  SiteCalendar(Site site, LocalDate fromDay, int days) {
    this.site = site;
    this.fromDay = fromDay;
    this.slots = slots(site);
    this.taken = new int[days][slots.size()];
    this.takenOfDay = new int[days];
  }

  Site site() {
    return site;
  }

  /** Households that an earlier plan sends here. */
  void occupy(LocalDate on, String slotText, int households) {
    int atDay = (int) (on.toEpochDay() - fromDay.toEpochDay());
    int atSlot = slots.indexOf(slotText);
    if (atDay >= 0 && atDay < taken.length) {
      takenOfDay[atDay] += households;
      if (atSlot >= 0) {
        taken[atDay][atSlot] += households;
      }
    }
  }

  /** The next free place for one household, or null when the window is full. */
  Assignment assign(Demand demand) {
    while (day < taken.length) {
      if (takenOfDay[day] >= site.capacityPerDay() || slot >= slots.size()) {
        day++;
        slot = 0;
      } else if (taken[day][slot] >= site.capacityPerSlot()) {
        slot++;
      } else {
        taken[day][slot]++;
        takenOfDay[day]++;
        return new Assignment(
            demand.enrolmentId(),
            demand.baskets(),
            site.id(),
            fromDay.plusDays(day),
            slots.get(slot),
            null);
      }
    }
    return null;
  }

  private static List<String> slots(Site site) {
    List<String> slots = new ArrayList<>();
    int closes = site.closesAt().toSecondOfDay() / 60;
    for (int from = site.opensAt().toSecondOfDay() / 60;
        from + site.slotMinutes() <= closes;
        from += site.slotMinutes()) {
      slots.add(text(from) + "-" + text(from + site.slotMinutes()));
    }
    return slots.isEmpty() ? List.of(site.opensAt() + "-" + site.closesAt()) : slots;
  }

  private static String text(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}

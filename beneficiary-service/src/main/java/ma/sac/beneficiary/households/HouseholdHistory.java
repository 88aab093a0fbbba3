package ma.sac.beneficiary.households;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How what is known of a family came about, oldest first.
 *
 * @param asOf the day asked for, or null
 * @param known what was known at the end of that day, or null where no day was asked for
 */
public record HouseholdHistory(
    LocalDate asOf, HouseholdFile known, List<Version> versions, List<Decision> decisions) {

  /**
   * What was known for a time.
   *
   * @param knownUntil null for what is known now
   * @param change how it came about: REGISTERED, or what was changed
   */
  public record Version(Instant knownFrom, Instant knownUntil, String change, String by) {}

  /** What was decided about the family. */
  public record Decision(Instant at, String decision, String by) {}
}

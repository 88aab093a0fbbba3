package ma.sac.beneficiary.households;

import java.util.List;
import java.util.UUID;

/** Families that a search found. */
record HouseholdFound(List<Item> items) {
  /** As much as is needed to choose the right one. */
  record Item(
      UUID id,
      HouseholdStatus status,
      String territory,
      UUID zoneId,
      String familyName,
      String givenName,
      String idLastThree) {

    @Override
    public String toString() {
      return "HouseholdFound.Item[" + id + "]";
    }
  }
}

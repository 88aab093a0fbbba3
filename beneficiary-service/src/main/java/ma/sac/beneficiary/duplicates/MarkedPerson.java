package ma.sac.beneficiary.duplicates;

import java.util.Map;
import java.util.UUID;
import ma.sac.linkage.BlockingKey;
import ma.sac.linkage.Profile;

/**
 * A member made comparable, in memory only.
 *
 * @param marks the keyed hashes of its blocking keys, with their kinds, in the kinds' order
 */
record MarkedPerson(UUID household, UUID member, Profile profile, Map<Long, BlockingKey> marks) {

  /** Whether no earlier key brings the two together than this one. */
  boolean meetsFirstBy(long mark, MarkedPerson other) {
    for (Long own : marks.keySet()) {
      if (other.marks.containsKey(own)) {
        return own == mark;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "MarkedPerson[" + member + "]";
  }
}

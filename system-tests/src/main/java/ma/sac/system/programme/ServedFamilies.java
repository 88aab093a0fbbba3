package ma.sac.system.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the registry must know in the end of the families that got something. */
public final class ServedFamilies {

  /** By enrolment: served, when a basket was given on each of its vouchers; else partly. */
  public static Map<String, String> statuses(History history) {
    Map<String, Set<String>> open = new HashMap<>();
    history
        .vouchers
        .values()
        .forEach(
            voucher ->
                open.computeIfAbsent(voucher.enrolmentId(), any -> new HashSet<>())
                    .add(voucher.id()));
    Map<String, String> statuses = new HashMap<>();
    for (Given given : history.given.values()) {
      Set<String> left = open.computeIfAbsent(given.enrolmentId(), any -> new HashSet<>());
      left.remove(given.voucherId());
      statuses.put(given.enrolmentId(), left.isEmpty() ? "SERVED" : "PARTLY_SERVED");
    }
    return statuses;
  }

  private ServedFamilies() {}
}

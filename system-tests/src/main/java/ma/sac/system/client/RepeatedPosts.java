package ma.sac.system.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Requests that a client sent again as they were, as if the answer had been lost: the first of each
 * operation, then every tenth. Each must get the first answer again.
 */
public final class RepeatedPosts {

  private static final int EVERY = 10;
  private static final Pattern ID =
      Pattern.compile("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What moves goods, money or rights, where the promise of the key is given. */
  private static final Pattern PROMISED =
      Pattern.compile(
          "/(offers|campaigns|pledges|sourcing-plans|purchase-orders|payments|payment-batches"
              + "|goods-receipts|lots|lot-transfers|assembly-runs|enrolment-lists|distribution-plans|shipments"
              + "|handovers|incidents)(/.*)?");

  private final Map<String, Integer> posts = new HashMap<>();
  private final List<String> answeredOtherwise = new ArrayList<>();
  private int repeated;

  /** Whether this one is to be sent again. */
  synchronized boolean chooses(Ask ask) {
    String operation = ask.service() + ID.matcher(ask.path()).replaceAll("/{id}");
    return PROMISED.matcher(ask.path()).matches()
        && (posts.merge(operation, 1, Integer::sum) - 1) % EVERY == 0;
  }

  synchronized void compare(Answer first, Answer again) {
    repeated++;
    if (first.status() != again.status() || !first.location().equals(again.location())) {
      answeredOtherwise.add(
          first + first.location().map(" at "::concat).orElse("") + ", its repeat " + said(again));
    }
  }

  private static String said(Answer again) {
    return again.isSuccess()
        ? again.status() + again.location().map(" at "::concat).orElse("")
        : again.status() + " " + again.problem();
  }

  public synchronized int repeated() {
    return repeated;
  }

  public synchronized List<String> answeredOtherwise() {
    return List.copyOf(answeredOtherwise);
  }
}

package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;

/** Baskets are given: most of them online, the rest on devices that had no network. */
public final class HandingOver {

  private static final int OFFLINE_EVERY = 10;

  /** A hand-over to be. */
  public record Pair(VoucherHeld voucher, String serial) {}

  private final Run run;
  private final History history;
  private List<Pair> offline = List.of();

  public HandingOver(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String online() {
    List<Pair> pairs = pairs();
    List<Pair> online = new ArrayList<>();
    offline = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      (i % OFFLINE_EVERY == OFFLINE_EVERY - 1 ? offline : online).add(pairs.get(i));
    }
    VoucherAttacks attacks = new VoucherAttacks(run);
    Pair first =
        online.stream()
            .filter(pair -> other(online, pair) != null)
            .findFirst()
            .orElse(online.get(0));
    online.remove(first);
    Pair another = other(online, first);
    Pair second = another != null ? another : online.isEmpty() ? offline.get(0) : online.get(0);
    attacks.forgedVoucher(first);
    attacks.race(first);
    if (!attacks.secondRedemption(first, second.serial())) {
      online.remove(second);
    }
    attacks.otherSite(second);
    give(online);
    return history.given.size()
        + " given by field agents on "
        + Connections.NUMBER
        + " connections";
  }

  /** Another one of the same site, where a second basket could really be had. */
  private static Pair other(List<Pair> pairs, Pair pair) {
    return pairs.stream()
        .filter(one -> one != pair && one.voucher().siteId().equals(pair.voucher().siteId()))
        .findFirst()
        .orElse(null);
  }

  public String offline() {
    new OfflineBatches(run).send(offline);
    return history.batchLines.get()
        + " reported by devices, "
        + history.batchLinesRepeated.get()
        + " reported twice";
  }

  /** Each voucher with a basket of its site. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    history.serialsAtSite.keySet().forEach(site -> pairs.addAll(pairs(site)));
    if (pairs.size() < history.vouchers.size()) {
      throw new ProgrammeFailed("the sites have fewer baskets than vouchers");
    }
    return pairs;
  }

  /** Each voucher of the site for which a basket is there. */
  public List<Pair> pairs(String site) {
    List<VoucherHeld> here =
        history.vouchers.values().stream()
            .filter(voucher -> voucher.siteId().equals(site))
            .sorted(Comparator.comparing(VoucherHeld::day).thenComparing(VoucherHeld::id))
            .toList();
    List<String> serials = history.serialsAtSite.getOrDefault(site, List.of());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(here.size(), serials.size()); i++) {
      pairs.add(new Pair(here.get(i), serials.get(i)));
    }
    return pairs;
  }

  /** Online, by several agents at once. */
  public void give(List<Pair> pairs) {
    Connections.each(pairs, pair -> give(pair));
  }

  public Pair give(Pair pair) {
    ObjectNode body = body(pair);
    run.people().agent(pair.voucher().siteId()).post(DISTRIBUTION, "/handovers", body);
    keep(history, pair, body, false);
    return pair;
  }

  public static void keep(History history, Pair pair, ObjectNode body, boolean offline) {
    history.given.put(
        pair.serial(),
        new Given(
            body.get("handoverId").asText(),
            pair.serial(),
            pair.voucher().id(),
            pair.voucher().enrolmentId(),
            pair.voucher().siteId(),
            offline));
    history.fact("basket.handed-over", pair.serial());
  }

  public static ObjectNode body(Pair pair) {
    return Json.object(
        "handoverId", UUID.randomUUID().toString(),
        "voucherToken", pair.voucher().token(),
        "serial", pair.serial(),
        "siteId", pair.voucher().siteId(),
        "deviceId", "device-" + pair.voucher().siteId().substring(24),
        "handedOverAt", Instant.now().toString(),
        "identityCheck", "CARD");
  }
}

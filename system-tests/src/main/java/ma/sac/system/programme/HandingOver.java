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
final class HandingOver {

  private static final int OFFLINE_EVERY = 10;

  /** A hand-over to be. */
  record Pair(VoucherHeld voucher, String serial) {}

  private final Run run;
  private final History history;
  private List<Pair> offline = List.of();

  HandingOver(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String online() {
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
    Connections.each(online, this::give);
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

  String offline() {
    new OfflineBatches(run).send(offline);
    return history.batchLines.get()
        + " reported by devices, "
        + history.batchLinesRepeated.get()
        + " reported twice";
  }

  /** Each voucher with a basket of its site. */
  private List<Pair> pairs() {
    List<VoucherHeld> vouchers = new ArrayList<>(history.vouchers.values());
    vouchers.sort(Comparator.comparing(VoucherHeld::day).thenComparing(VoucherHeld::id));
    List<Pair> pairs = new ArrayList<>();
    history.serialsAtSite.forEach(
        (site, serials) -> {
          List<VoucherHeld> here = vouchers.stream().filter(v -> v.siteId().equals(site)).toList();
          if (here.size() > serials.size()) {
            throw new ProgrammeFailed("site " + site + " has fewer baskets than vouchers");
          }
          for (int i = 0; i < here.size(); i++) {
            pairs.add(new Pair(here.get(i), serials.get(i)));
          }
        });
    return pairs;
  }

  private Pair give(Pair pair) {
    ObjectNode body = body(pair);
    run.people().agent(pair.voucher().siteId()).post(DISTRIBUTION, "/handovers", body);
    keep(history, pair, body, false);
    return pair;
  }

  static void keep(History history, Pair pair, ObjectNode body, boolean offline) {
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

  static ObjectNode body(Pair pair) {
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

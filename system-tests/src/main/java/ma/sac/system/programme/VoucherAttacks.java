package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Person;

/** Ways to a basket that is not one's own. */
final class VoucherAttacks {

  /** Requests for one basket at the same moment. */
  private static final int RACERS = 50;

  private final Run run;
  private final History history;
  private final Attacks attacks;

  VoucherAttacks(Run run) {
    this.run = run;
    this.history = run.history();
    this.attacks = new Attacks(history);
  }

  void forgedVoucher(HandingOver.Pair pair) {
    ObjectNode body = HandingOver.body(pair).put("voucherToken", pair.voucher().forgedToken());
    attacks.refuse(
        5, "a forged voucher", "voucher-forged", agent(pair), DISTRIBUTION, "/handovers", body);
  }

  /** Many requests for one voucher and one basket at the same moment: one is a hand-over. */
  void race(HandingOver.Pair pair) {
    List<ObjectNode> bodies = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      bodies.add(HandingOver.body(pair));
    }
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    ExecutorService racers = Executors.newFixedThreadPool(RACERS);
    try {
      for (ObjectNode body : bodies) {
        pending.add(
            CompletableFuture.supplyAsync(
                () -> agent(pair).attempt(DISTRIBUTION, "/handovers", body), racers));
      }
      int won = 0;
      int refused = 0;
      for (int i = 0; i < RACERS; i++) {
        Answer answer = pending.get(i).join();
        if (answer.isSuccess()) {
          won++;
          HandingOver.keep(history, pair, bodies.get(i), false);
        } else if (answer.status() == 409) {
          refused++;
        }
      }
      history.refusals.add(
          new Refused(
              5,
              RACERS + " requests for one voucher",
              won + " got a basket, " + refused + " were refused",
              won == 1 && refused == RACERS - 1));
    } finally {
      racers.shutdownNow();
    }
  }

  /** False when the basket is gone: it must not be given to anyone else then. */
  boolean secondRedemption(HandingOver.Pair used, String otherSerial) {
    HandingOver.Pair second = new HandingOver.Pair(used.voucher(), otherSerial);
    ObjectNode body = HandingOver.body(second);
    Answer answer = agent(used).attempt(DISTRIBUTION, "/handovers", body);
    attacks.note(5, "a voucher redeemed a second time", "voucher-already-redeemed", answer);
    if (answer.isSuccess()) {
      HandingOver.keep(history, second, body, false);
    }
    return !answer.isSuccess();
  }

  void otherSite(HandingOver.Pair pair) {
    String other =
        history.sites.values().stream()
            .filter(site -> !site.equals(pair.voucher().siteId()))
            .findFirst()
            .orElseThrow();
    ObjectNode body = HandingOver.body(pair).put("siteId", other);
    attacks.refuse(
        5,
        "a voucher of another site",
        "voucher-of-another-site",
        run.people().agent(other),
        DISTRIBUTION,
        "/handovers",
        body);
  }

  private Person agent(HandingOver.Pair pair) {
    return run.people().agent(pair.voucher().siteId());
  }
}

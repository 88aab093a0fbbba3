package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.Tokens;

/**
 * A campaign on which steps are played over HTTP, and what the answers alone say about its goods.
 */
final class PlayedGoods {
  private static final Set<Integer> ANSWERS = Set.of(200, 201, 403, 409, 422, 503);

  /** A lot as those know it who received, checked and stopped it. */
  static final class Goods {
    final String lot;
    final boolean container;
    final int units;
    private boolean released;
    private boolean recalled;
    private boolean past;
    private boolean gone;

    private Goods(String lot, boolean container, int units) {
      this.lot = lot;
      this.container = container;
      this.units = units;
    }

    boolean isGood() {
      return isFree() && !past;
    }

    boolean isFree() {
      return released && !recalled && !gone;
    }

    boolean isGone() {
      return gone;
    }
  }

  private record Arrived(String receipt, Goods goods) {}

  private record Made(String run, int baskets, boolean distributed) {}

  final Programme programme = new Programme();
  private final Sql sql;
  private final List<Told.Order> orders = new ArrayList<>();
  private final List<Arrived> arrived = new ArrayList<>();
  private final List<Goods> lots = new ArrayList<>();
  private final List<Made> runs = new ArrayList<>();
  private final PlayedTransfers transfers = new PlayedTransfers(programme, this::post);
  private final Map<String, Integer> done;

  /**
   * @param done where it is counted how often each kind of request was done
   */
  PlayedGoods(Sql sql, Map<String, Integer> done) {
    this.sql = sql;
    this.done = done;
    programme.tellCampaign(100);
    List.of(programme.semolina, programme.baskets).forEach(this::confirmed);
    orders.forEach(order -> heard("SELECT count(*) FROM known_order WHERE id = ?", order.id()));
    heard("SELECT count(*) FROM known_campaign WHERE id = ?", programme.campaign);
    // Enough for some baskets in either warehouse, so that short sequences come to the point.
    receive(new Step.Receive(0, 16, 0, 0, true, true));
    receive(new Step.Receive(0, 20, 0, 1, true, true));
    receive(new Step.Receive(1, 18, 0, 0, true, true));
    List.of(1, 2).forEach(lot -> transfers.send(lots.get(lot), 8, false));
    List.of(0, 1).forEach(transfer -> transfers.arrive(transfer, 0));
  }

  List<Goods> lots() {
    return lots;
  }

  /** Units that were sent and did not arrive. */
  int lost(boolean container) {
    return transfers.lost(container);
  }

  int standing(boolean distributed) {
    return runs.stream()
        .filter(run -> run.distributed() == distributed)
        .mapToInt(Made::baskets)
        .sum();
  }

  /** The run that the step made, or null. */
  String play(Step step) {
    if (step instanceof Step.Hear it) {
      hear(it.container(), it.ordered(), Math.min(it.ordered(), it.confirmed()));
    } else if (step instanceof Step.Receive it) {
      receive(it);
    } else if (step instanceof Step.Reverse it && !arrived.isEmpty()) {
      Arrived receipt = picked(arrived, it.receipt());
      if (done("/goods-receipts/" + receipt.receipt() + "/reversal", Map.of("reason", "wrong"))) {
        receipt.goods().gone = true;
      }
    } else if (step instanceof Step.Assemble it) {
      return assemble(it);
    } else if (step instanceof Step.Disassemble it && !runs.isEmpty()) {
      Made run = picked(runs, it.run());
      if (done("/assembly-runs/" + run.run() + "/disassembly", Map.of("baskets", it.baskets()))) {
        runs.set(runs.indexOf(run), new Made(run.run(), run.baskets() - it.baskets(), false));
      }
    } else if (step instanceof Step.Distribute it && !runs.isEmpty()) {
      Made run = picked(runs, it.run());
      if (done("/assembly-runs/" + run.run() + "/release", Map.of())) {
        runs.set(runs.indexOf(run), new Made(run.run(), run.baskets(), true));
      }
    } else if (step instanceof Step.Arrive it) {
      transfers.arrive(it.transfer(), it.missing());
    } else if (!lots.isEmpty()) {
      playOnALot(step);
    }
    return null;
  }

  private void playOnALot(Step step) {
    if (step instanceof Step.Release it) {
      Goods goods = picked(lots, it.lot());
      Tokens who = it.byReceiver() ? Programme.receiver() : Programme.checker();
      goods.released |= done(who, "/lots/" + goods.lot + "/release", Map.of());
    } else if (step instanceof Step.Recall it) {
      Goods goods = picked(lots, it.lot());
      goods.recalled |=
          done(
              Tokens.of("programme-manager"),
              "/lots/" + goods.lot + "/recall",
              Map.of("reason", "doubt"));
    } else if (step instanceof Step.Lift it) {
      Goods goods = picked(lots, it.lot());
      Tokens manager = Tokens.of("programme-manager");
      if (done(manager, "/lots/" + goods.lot + "/recall-lifting", Map.of())) {
        goods.recalled = false;
        goods.released = true;
      }
    } else if (step instanceof Step.Send it) {
      transfers.send(picked(lots, it.lot()), it.units(), it.back());
    } else if (step instanceof Step.Age it) {
      Goods goods = picked(lots, it.lot());
      goods.past = true;
      Programme.asOwner(
          "UPDATE lot SET best_before = current_date - 2 WHERE id = '" + goods.lot + "'");
    }
  }

  private void confirmed(Told.Offer offer) {
    Told.Order order = new Told.Order(programme.campaign, programme.warehouse, offer, 60);
    orders.add(order);
    order.tell("confirmed", 1);
  }

  private void hear(boolean container, int ordered, int confirmed) {
    Told.Offer offer = container ? programme.baskets : programme.semolina;
    Told.Order order = new Told.Order(programme.campaign, programme.warehouse, offer, ordered);
    orders.add(order);
    order.tell("placed", 1);
    if (confirmed > 0) {
      order.confirmedFor(confirmed).tell("confirmed", 2);
    }
    heard(
        "SELECT count(*) FROM known_order WHERE id = ? AND sequence = " + (confirmed > 0 ? 2 : 1),
        order.id());
  }

  private void receive(Step.Receive it) {
    Told.Order order = picked(orders, it.order());
    if (it.accepted() + it.rejected() == 0) {
      return;
    }
    Response answer =
        post(
            Programme.receiver(),
            "/goods-receipts",
            programme.receipt(
                order, "L" + it.code(), it.accepted(), it.rejected(), it.keeps() ? 180 : -1));
    if (answer.statusCode() == 201) {
      String lot = answer.path("lots[0].lotId");
      if (lot != null) {
        Goods goods = new Goods(lot, order.offer() == programme.baskets, it.accepted());
        goods.past = !it.keeps();
        lots.add(goods);
        arrived.add(new Arrived(answer.path("id"), goods));
        goods.released = it.checked() && done("/lots/" + lot + "/release", Map.of());
      }
    }
  }

  private String assemble(Step.Assemble it) {
    UUID place = it.atBranch() ? programme.branch : programme.warehouse;
    String run = programme.planRun(place, it.planned());
    if (!done("/assembly-runs/" + run + "/completion", Map.of("made", it.made()))) {
      return null;
    }
    runs.add(new Made(run, it.made(), false));
    return run;
  }

  private boolean done(String path, Object body) {
    return done(Programme.checker(), path, body);
  }

  private boolean done(Tokens who, String path, Object body) {
    return post(who, path, body).statusCode() == 200;
  }

  private Response post(Tokens who, String path, Object body) {
    Response answer = as(who).body(body).post(path);
    if (!ANSWERS.contains(answer.statusCode())) {
      throw new AssertionError(path + " was answered " + answer.statusCode());
    }
    if (answer.statusCode() < 300) {
      count(path);
    }
    return answer;
  }

  private void count(String path) {
    done.merge(path.replaceAll("/[0-9a-f-]{36}/", "/"), 1, Integer::sum);
  }

  private static <T> T picked(List<T> among, int pick) {
    return among.get(pick % among.size());
  }

  private void heard(String query, UUID id) {
    await("news heard")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(15))
        .until(() -> sql.number(query, id) == 1);
  }
}

package ma.sac.basket;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;

/** Transfers that are played, and what of the goods was lost by them. */
final class PlayedTransfers {
  /** Sends a request and counts it. */
  interface Desk {
    Response post(Tokens who, String path, Object body);
  }

  private record OnItsWay(String transfer, boolean container, int units) {}

  private final Programme programme;
  private final Desk desk;
  private final List<OnItsWay> sent = new ArrayList<>();
  private final Map<Boolean, Integer> lost = new HashMap<>();

  PlayedTransfers(Programme programme, Desk desk) {
    this.programme = programme;
    this.desk = desk;
  }

  void send(PlayedGoods.Goods goods, int units, boolean back) {
    UUID from = back ? programme.branch : programme.warehouse;
    UUID to = back ? programme.warehouse : programme.branch;
    Response answer =
        desk.post(
            Programme.checker(),
            "/lot-transfers",
            Transfers.body(goods.lot, from, to, units, "BT-" + sent.size()));
    if (answer.statusCode() == 201) {
      sent.add(new OnItsWay(answer.path("id"), goods.container, units));
    }
  }

  /** Perhaps again. */
  void arrive(int pick, int missing) {
    if (sent.isEmpty()) {
      return;
    }
    OnItsWay transfer = sent.get(pick % sent.size());
    int received = Math.max(0, transfer.units() - missing);
    Response answer =
        desk.post(
            Programme.receiver(),
            "/lot-transfers/" + transfer.transfer() + "/arrival",
            Transfers.arrival(received, received < transfer.units() ? "torn" : null));
    if (answer.statusCode() == 200) {
      lost.merge(transfer.container(), transfer.units() - received, Integer::sum);
    }
  }

  int lost(boolean container) {
    return lost.getOrDefault(container, 0);
  }
}

package ma.sac.system.dirty;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import ma.sac.system.client.Json;
import ma.sac.system.programme.Attacks;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.OfflineBatches;
import ma.sac.system.programme.Run;

/**
 * Three sites without a network for two days, two devices each. What they gave comes late, twice,
 * in pieces and in any order, when some rights have ended meanwhile.
 */
final class OfflineSites {

  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final long SEED = 20200511;

  /** Pieces on their way, with the device that sends them. */
  private record Piece(Device device, List<DeviceReport> reports) {}

  private final Run run;
  private final History history;
  private final Field field;
  private final Recall recall;
  private final List<Device> devices = new ArrayList<>();

  OfflineSites(Run run, Field field, Recall recall) {
    this.run = run;
    this.history = run.history();
    this.field = field;
    this.recall = recall;
  }

  String giveAndLoseTouch() {
    boolean first = true;
    for (String site : field.offline()) {
      Duration off = first ? TWO_HOURS : TWO_HOURS.negated();
      Device one = new Device("tablet-a-" + site.substring(24), site, off);
      Device other = new Device("tablet-b-" + site.substring(24), site, off.negated());
      List<HandingOver.Pair> pairs = field.withoutNetwork(site);
      give(pairs, one, other);
      meanwhile(pairs, first);
      devices.addAll(List.of(one, other));
      first = false;
    }
    return devices.size() + " devices at " + field.offline().size() + " sites";
  }

  /** The first eight families are the odd ones; of the ninth and tenth nobody came. */
  private void give(List<HandingOver.Pair> pairs, Device one, Device other) {
    one.gives(pairs.get(0).voucher(), pairs.get(0).serial());
    other.gives(pairs.get(1).voucher(), pairs.get(1).serial());
    one.gives(pairs.get(2).voucher(), pairs.get(2).serial());
    other.gives(pairs.get(3).voucher(), pairs.get(3).serial());
    // One basket on both devices, for two families.
    one.gives(pairs.get(4).voucher(), pairs.get(4).serial());
    other.gives(pairs.get(5).voucher(), pairs.get(4).serial());
    one.givesOnAForgedOne(pairs.get(6).voucher(), pairs.get(6).serial());
    // One family at both devices, with two baskets.
    one.gives(pairs.get(7).voucher(), pairs.get(7).serial());
    other.gives(pairs.get(7).voucher(), pairs.get(9).serial());
    for (int i = 10; i < pairs.size(); i++) {
      (i % 2 == 0 ? one : other).gives(pairs.get(i).voucher(), pairs.get(i).serial());
    }
    one.endsNow();
    other.endsNow();
  }

  /** Two rights are taken back, and one family was served by a colleague with a network. */
  private void meanwhile(List<HandingOver.Pair> pairs, boolean attack) {
    for (HandingOver.Pair pair : pairs.subList(0, 2)) {
      run.people()
          .coordinator()
          .post(
              DISTRIBUTION,
              "/vouchers/" + pair.voucher().id() + "/revocation",
              Json.object("reason", "MOVED_AWAY"));
      history.revoked.add(pair.voucher().id());
    }
    field.give(new HandingOver.Pair(pairs.get(2).voucher(), pairs.get(8).serial()));
    if (attack) {
      new Attacks(history)
          .refuse(
              5,
              "a voucher that was taken back",
              "voucher-not-valid",
              run.people().agent(pairs.get(0).voucher().siteId()),
              DISTRIBUTION,
              "/handovers",
              HandingOver.body(pairs.get(0)));
    }
  }

  /** Everything twice, each time in another order. */
  String send() {
    Random random = new Random(SEED);
    FieldBook book = new FieldBook(history, recall::isRecalled);
    List<Piece> pieces = new ArrayList<>();
    devices.forEach(
        device -> device.pieces().forEach(reports -> pieces.add(new Piece(device, reports))));
    for (int time = 0; time < 2; time++) {
      Collections.shuffle(pieces, random);
      for (Piece piece : pieces) {
        List<JsonNode> answers =
            OfflineBatches.sent(
                run,
                piece.device().site(),
                piece.reports().stream().map(DeviceReport::body).toList());
        for (int i = 0; i < piece.reports().size(); i++) {
          book.judge(piece.reports().get(i), i < answers.size() ? answers.get(i) : Json.object());
        }
      }
    }
    history.compare(5, "verdictsOnDevicesReports", List.of(), book.unlike());
    return 2 * pieces.size()
        + " pieces, "
        + history.batchLines.get()
        + " hand-overs, "
        + history.withoutRight.size()
        + " without right, "
        + history.open.size()
        + " incidents";
  }
}

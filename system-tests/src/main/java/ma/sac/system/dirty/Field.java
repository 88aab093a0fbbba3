package ma.sac.system.dirty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.Shipping;

/**
 * The sites: three lose their network for two days, one waits for some of its baskets, and whoever
 * comes there on other days, or to the other sites, is served with a network.
 */
final class Field {

  private static final int WITHOUT_NETWORK = 3;

  /** Of a hundred baskets, how many are given at each of those sites in these two days. */
  private static final int GIVEN_THERE = 6;

  private static final int WAITING = 20;

  private final Run run;
  private final History history;
  private final Shipping shipping;
  private final HandingOver handingOver;
  private final List<String> offline = new ArrayList<>();
  private final Set<String> onDevices = new HashSet<>();
  private Shipping.Load waiting;

  Field(Run run) {
    this.run = run;
    this.history = run.history();
    this.shipping = new Shipping(run);
    this.handingOver = new HandingOver(run);
  }

  /** The largest site's last load is set apart before all others, and does not leave yet. */
  String ship() {
    List<String> sites = new ArrayList<>(history.planned.keySet());
    sites.sort(Comparator.comparing(this::planned));
    List<String> small =
        sites.stream()
            .filter(site -> planned(site) > givenOffline())
            .limit(WITHOUT_NETWORK)
            .toList();
    if (small.size() < WITHOUT_NETWORK || sites.size() == WITHOUT_NETWORK) {
      throw new ProgrammeFailed("too few sites to take the network from three: " + sites.size());
    }
    offline.addAll(small);
    waiting = shipping.prepare(sites.get(sites.size() - 1), WAITING);
    return shipping.ship(sites) + ", " + WAITING + " wait";
  }

  private int planned(String site) {
    Map<String, Integer> days = history.planned.get(site);
    return days.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int givenOffline() {
    return run.baskets() * GIVEN_THERE / 100;
  }

  List<String> offline() {
    return offline;
  }

  Shipping.Load waiting() {
    return waiting;
  }

  void bringWhatWaits() {
    shipping.bringSetApart(waiting);
  }

  /** Who comes to that site while it has no network, with a basket for each. */
  List<HandingOver.Pair> withoutNetwork(String site) {
    List<HandingOver.Pair> pairs = handingOver.pairs(site).subList(0, givenOffline());
    pairs.forEach(pair -> onDevices.add(pair.serial()));
    return pairs;
  }

  /** Not yet given, where the basket is at its site and nobody came without a network. */
  List<HandingOver.Pair> openPairs() {
    List<HandingOver.Pair> open = new ArrayList<>();
    for (String site : history.serialsAtSite.keySet()) {
      open.addAll(handingOver.pairs(site).stream().filter(this::isOpen).toList());
    }
    return open;
  }

  private boolean isOpen(HandingOver.Pair pair) {
    return !history.given.containsKey(pair.serial())
        && !history.aside.containsKey(pair.serial())
        && !onDevices.contains(pair.serial());
  }

  void give(List<HandingOver.Pair> pairs) {
    handingOver.give(pairs);
  }

  void give(HandingOver.Pair pair) {
    handingOver.give(pair);
  }
}

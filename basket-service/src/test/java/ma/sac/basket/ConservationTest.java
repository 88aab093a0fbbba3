package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;
import ma.sac.test.sequences.Property;
import ma.sac.test.servers.RealServers;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whatever is done to goods, in whatever order: none is lost, none is made, none is bad. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ConservationTest {
  private static final Duration TIME = Duration.ofSeconds(12);

  private static final Logger LOG = Logger.getLogger(ConservationTest.class);

  @Inject Sql sql;

  private final Map<String, Integer> done = new TreeMap<>();

  @Test
  void shouldKeepEveryUnitWhateverIsDoneToGoods() {
    int tried = new Property<>(Step.sequences(), this::play).check(TIME);

    LOG.infof("%d sequences, done: %s", tried, done);
    // What holds because nothing happened proves nothing.
    assertThat(
        done.keySet(),
        hasItems(
            "/goods-receipts",
            "/lots/release",
            "/lots/recall",
            "/lot-transfers",
            "/lot-transfers/arrival",
            "/assembly-runs/completion"));
  }

  private void play(List<Step> steps) {
    PlayedGoods goods = new PlayedGoods(sql, done);
    StockBooks books = new StockBooks(sql, goods.programme.campaign);
    for (Step step : steps) {
      String made = goods.play(step);
      books.mustBeInOrder();
      mustAll(books.lotsIn(made), goods, PlayedGoods.Goods::isGood, "are in a new basket");
      // A lot past its best-before stays there until the night's work.
      mustAll(books.available(), goods, PlayedGoods.Goods::isFree, "are available for baskets");
    }
    mustBeAsAnswered(goods);
  }

  private static void mustAll(
      List<String> lots, PlayedGoods goods, Predicate<PlayedGoods.Goods> good, String otherwise) {
    Map<String, PlayedGoods.Goods> known =
        goods.lots().stream().collect(Collectors.toMap(lot -> lot.lot, lot -> lot));
    List<String> bad = lots.stream().filter(lot -> !good.test(known.get(lot))).toList();
    if (!bad.isEmpty()) {
      throw new AssertionError("unreleased, recalled or bad lots " + otherwise + ": " + bad);
    }
  }

  /** By the answers alone, against what stock says over HTTP. */
  private static void mustBeAsAnswered(PlayedGoods goods) {
    JsonPath stock =
        as("auditor")
            .queryParam("campaignId", goods.programme.campaign)
            .get("/component-stock")
            .jsonPath();
    mustHold(goods, stock, false, goods.programme.grain, 2);
    mustHold(goods, stock, true, goods.programme.woven, 1);
  }

  private static void mustHold(
      PlayedGoods goods, JsonPath stock, boolean container, String category, int perBasket) {
    int received =
        goods.lots().stream()
            .filter(lot -> lot.container == container && !lot.isGone())
            .mapToInt(lot -> lot.units)
            .sum();
    int inBaskets = perBasket * goods.standing(false);
    int distributed = perBasket * goods.standing(true);
    int lost = goods.lost(container);
    String said = "";
    Map<String, Object> now = stock.getMap("items.find { it.category == '" + category + "' }");
    if (now != null) {
      int usable = units(now, "available") + units(now, "inTransit");
      int inStock = units(now, "quarantined") + usable + units(now, "blocked");
      said = inStock + " " + units(now, "inBaskets") + " " + units(now, "distributed");
      said += " " + units(now, "lost");
    }
    int left = received - inBaskets - distributed - lost;
    String expected = left + " " + inBaskets + " " + distributed + " " + lost;
    if (!said.equals(now == null ? "" : expected) || now == null && received > 0) {
      throw new AssertionError(
          category + " is " + expected + " by the answers, stock says " + said);
    }
  }

  private static int units(Map<String, Object> stock, String account) {
    return ((Number) stock.get(account)).intValue();
  }
}

package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ma.sac.system.client.Http;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.People;
import ma.sac.system.client.Person;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.SideCampaign;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plans are approved, part of which is refused, while one of the two services that it takes is
 * killed: before the call, in the midst of it, when the orders are placed but not yet recorded, or
 * whenever it comes. {@code -Dapproval.seed=N} does the same again.
 */
@Tag("long")
class KilledApprovalTest {
  private static final String SEED = "approval.seed";
  private static final String LEASE = "SAC_JOBS_LEASE";
  private static final BigDecimal ENOUGH = new BigDecimal("20000.00");
  private static final String OFFER = "SELECT 1 FROM offer WHERE id = ? FOR UPDATE";
  private static final String LINE =
      "SELECT 1 FROM sourcing_plan_line WHERE plan_id = ? AND offer_id = ? FOR UPDATE";

  private enum Moment {
    BEFORE_THE_CALL,
    DURING_THE_CALL,
    DURING_THE_RECORD,
    ANY_TIME
  }

  private record Killing(Moment moment, Service victim) {}

  private static final List<Killing> KILLINGS =
      List.of(
          new Killing(Moment.BEFORE_THE_CALL, Service.BASKET),
          new Killing(Moment.DURING_THE_CALL, Service.BASKET),
          new Killing(Moment.DURING_THE_RECORD, Service.BASKET),
          new Killing(Moment.ANY_TIME, Service.BASKET),
          new Killing(Moment.ANY_TIME, Service.COOPERATIVE),
          new Killing(Moment.DURING_THE_CALL, Service.COOPERATIVE),
          new Killing(Moment.BEFORE_THE_CALL, Service.COOPERATIVE));

  private static final int ROUNDS = 3 * KILLINGS.size();

  private final long seed = Long.getLong(SEED, ThreadLocalRandom.current().nextInt(1, 1_000_000));
  private final Random random = new Random(seed);
  private final Suite suite = Suite.started();
  private final Map<String, Integer> seen = new TreeMap<>();
  private Run run;
  private Duration approval;

  @Test
  void shouldPlaceEachOrderOnceAndSayWhatIsShortWhenAServiceIsKilledAnywhere() throws Exception {
    run =
        new Run(
            suite.calmRun().evidence().run().scenario(),
            new People(new Http(suite.settings(), RequestWatch.NOBODY), Suite.tokens()),
            10,
            suite.calmRun().evidence().run().today(),
            Duration.ofSeconds(60),
            suite.calmRun().evidence().run().history());
    // A job of who was killed is taken over after this; ten seconds a round would be waiting.
    suite.tell(LEASE, "3s");
    try {
      approval = undisturbed();
      for (int round = 0; round < ROUNDS; round++) {
        killed(round, KILLINGS.get(round % KILLINGS.size()));
      }
    } finally {
      suite.untell(LEASE);
    }
    System.out.printf("%d approvals killed with seed %d: %s%n", ROUNDS, seed, seen);
    assertThat(seen).containsKeys("BASKET DURING_THE_RECORD, placed");
  }

  /** How long an approval takes when nothing happens. */
  private Duration undisturbed() {
    SideCampaign campaign = new SideCampaign(run, "C", ENOUGH);
    campaign.plan();
    long start = System.nanoTime();
    campaign.approve();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void killed(int round, Killing killing) throws SQLException {
    boolean enough = round % 3 == 0;
    BigDecimal budget = enough ? ENOUGH : new BigDecimal(500 + random.nextInt(2000) + ".00");
    SideCampaign campaign = new SideCampaign(run, "K" + round, ENOUGH);
    JsonNode plan = campaign.plan();
    if (!enough) {
      // Lowered once the plan is made: a plan keeps to the budget it knows.
      campaign.authorise(budget);
    }
    List<JsonNode> lines = Json.list(plan.path("lines"));
    List<JsonNode> shrinkable = lines.stream().filter(this::canShrink).toList();
    JsonNode shrunk = shrinkable.get(random.nextInt(shrinkable.size()));
    boolean isShrunk = round % 3 != 1;
    long before = isShrunk ? shrink(shrunk) : 0;
    Map<String, Long> left = left(lines);

    String state = strike(killing, plan, lines.get(random.nextInt(lines.size())), campaign);

    JsonNode settled = campaign.settled();
    List<JsonNode> orders = campaign.orders();
    String about = "seed %d, round %d, %s %s".formatted(seed, round, killing.victim(), state);
    Set<String> refused = isShrunk ? Set.of(Json.text(shrunk, "cooperativeId")) : Set.of();
    assertThat(
            new PlacedAndShort(settled, orders, campaign.committed())
                .wrong(budget, refused, enough))
        .as(about)
        .isEmpty();
    orders.forEach(
        order ->
            order
                .path("lines")
                .forEach(
                    line ->
                        left.merge(
                            Json.text(line, "offerId"),
                            -line.path("quantityOrdered").asLong(),
                            Long::sum)));
    assertThat(left(lines)).as(about + ", left of the offers").isEqualTo(left);
    if (isShrunk) {
      change(Json.text(shrunk, "offerId"), before);
    }
    seen.merge(killing.victim() + " " + state, 1, Integer::sum);
  }

  /** The moment, and how far the approval had come when the service was dead. */
  private String strike(Killing killing, JsonNode plan, JsonNode line, SideCampaign campaign)
      throws SQLException {
    UUID offer = UUID.fromString(Json.text(line, "offerId"));
    UUID planId = UUID.fromString(Json.text(plan, "id"));
    switch (killing.moment()) {
      case BEFORE_THE_CALL -> {
        if (killing.victim() == Service.COOPERATIVE) {
          suite.killAndRestart(killing.victim());
          campaign.approval();
        } else {
          campaign.approval();
          suite.killAndRestart(killing.victim());
        }
      }
      case DURING_THE_CALL -> {
        try (HeldRow held = HeldRow.of("cooperative", OFFER, offer)) {
          campaign.approval();
          held.awaitWhoWants();
          suite.killAndRestart(killing.victim());
        }
      }
      case DURING_THE_RECORD -> {
        try (HeldRow held = HeldRow.of("basket", LINE, planId, offer)) {
          campaign.approval();
          held.awaitWhoWants();
          suite.killAndRestart(killing.victim());
          // Nothing can have been recorded, and the orders must be there already.
          return howFar(killing, campaign);
        }
      }
      case ANY_TIME -> {
        campaign.approval();
        Pause.of(approval.multipliedBy(random.nextInt(120)).dividedBy(100));
        suite.killAndRestart(killing.victim());
      }
      default -> throw new IllegalStateException("no such moment");
    }
    return howFar(killing, campaign);
  }

  /** Only the survivor can be asked at once. */
  private static String howFar(Killing killing, SideCampaign campaign) {
    String placed = campaign.orders().isEmpty() ? ", nothing placed" : ", placed";
    return killing.moment() + (killing.victim() == Service.BASKET ? placed : "");
  }

  /** So that less is left of the offer than was planned; gives what it was of before. */
  private long shrink(JsonNode line) {
    JsonNode offer = offer(Json.text(line, "offerId"));
    change(Json.text(line, "offerId"), tooFew(line, offer));
    return offer.path("quantity").asLong();
  }

  /** One less than what is ordered and planned. */
  private static long tooFew(JsonNode line, JsonNode offer) {
    long ordered = offer.path("quantity").asLong() - offer.path("quantityLeft").asLong();
    return ordered + line.path("quantity").asLong() - 1;
  }

  /** An offer is of at least its minimum order. */
  private boolean canShrink(JsonNode line) {
    JsonNode offer = offer(Json.text(line, "offerId"));
    return tooFew(line, offer) >= offer.path("minimumOrder").asLong();
  }

  private void change(String offer, long quantity) {
    officer()
        .patch(
            Service.COOPERATIVE,
            "/offers/" + offer,
            offer(offer).path("version").asLong(),
            Json.object("quantity", quantity));
  }

  private Map<String, Long> left(List<JsonNode> lines) {
    Map<String, Long> left = new HashMap<>();
    for (JsonNode line : lines) {
      String offer = Json.text(line, "offerId");
      left.computeIfAbsent(offer, id -> offer(id).path("quantityLeft").asLong());
    }
    return left;
  }

  private JsonNode offer(String id) {
    return officer().get(Service.COOPERATIVE, "/offers/" + id).json();
  }

  private Person officer() {
    return run.people().officer();
  }
}

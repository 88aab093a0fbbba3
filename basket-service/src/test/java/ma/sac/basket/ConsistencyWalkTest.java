package ma.sac.basket;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.CopyWalk;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/consistency.md and the service say the same: every type, every state, every outcome. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ConsistencyWalkTest {
  static final String SERVICE = "basket-service";
  @Inject Sql sql;
  @Inject Taken taken;
  @Inject @All List<EventsConsumer> consumers;

  @Test
  void shouldBeInTheDocumentWhenATypeIsRead() {
    List<String> read = new ArrayList<>();
    consumers.forEach(
        consumer -> consumer.types().forEach(type -> read.add(consumer.topic() + ": " + type)));
    read.sort(null);
    assertEquals(read, ConsistencyTables.types(SERVICE));
  }

  /** The states are those that the owner's contract promises. */
  @ParameterizedTest
  @CsvSource({
    "cooperative-service, cooperative.changed",
    "cooperative-service, offer.changed",
    "cooperative-service, purchase-order.placed",
    "distribution-service, campaign.changed",
    "distribution-service, warehouse.opened"
  })
  void shouldBeInTheDocumentWhenAnOwnerPromisesAState(String owner, String type) throws Exception {
    Path schema = Path.of("..", owner, "contracts", "events", type + ".schema.json");
    Set<String> promised = new LinkedHashSet<>(Set.of("unknown"));
    new ObjectMapper()
        .readTree(Files.readString(schema))
        .at("/properties/status/enum")
        .forEach(state -> promised.add(state.asText()));
    assertEquals(promised, ConsistencyTables.about(SERVICE, type).states());
  }

  @Test
  void shouldComeToWhatIsWrittenWhenAFactMeetsACopy() {
    int cases = 0;
    cases += walk("cooperative.changed", new HeardCopies(HeardCopies.COOPERATIVE, sql, taken));
    cases += walk("product.changed", new HeardCopies(HeardCopies.PRODUCT, sql, taken));
    cases += walk("offer.changed", new HeardCopies(HeardCopies.OFFER, sql, taken));
    cases += walk("campaign.changed", new HeardCopies(HeardCopies.CAMPAIGN, sql, taken));
    cases += walk("warehouse.opened", new HeardCopies(HeardCopies.WAREHOUSE, sql, taken));
    assertEquals(8 * 16 + 2 * 7 + 3 * 7 + 8 * 19 + 2 * 7, cases);
  }

  @Test
  void shouldKeepStandingAndGoodsWhenAFactMeetsAnOrder() {
    HeardOrders orders = new HeardOrders(sql, taken);
    CopyWalk walk = walkOf("purchase-order.placed", orders);
    List<Executable> checks = new ArrayList<>();
    List<UUID> known = new ArrayList<>();
    taken.untroubled(
        () ->
            walk.play()
                .forEach(
                    one -> {
                      checks.add(() -> walk.check(one));
                      if (!one.cell().state().equals("unknown")) {
                        known.add(one.id());
                      }
                    }));
    assertAll(checks);
    assertEquals(7 * (1 + 9 * 3), checks.size());
    assertEquals(known.size(), orders.unspoilt(known));
  }

  private int walk(String type, CopyWalk.Copies copies) {
    CopyWalk walk = walkOf(type, copies);
    List<Executable> checks = new ArrayList<>();
    taken.untroubled(() -> walk.play().forEach(one -> checks.add(() -> walk.check(one))));
    assertAll(checks);
    return checks.size();
  }

  private static CopyWalk walkOf(String type, CopyWalk.Copies copies) {
    return new CopyWalk(RealServers.kafka(), ConsistencyTables.about(SERVICE, type), copies);
  }
}

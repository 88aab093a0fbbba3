package ma.sac.cooperative;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.cooperative.known.KnownCampaign;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.CopyWalk;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** docs/consistency.md and the service say the same: every type, every state, every outcome. */
@QuarkusTest
class ConsistencyWalkTest {
  static final String SERVICE = "cooperative-service";
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

  @Test
  void shouldBeInTheDocumentWhenAnAggregateHasAState() throws ClassNotFoundException {
    assertEquals(
        states(KnownCampaign.Status.class),
        ConsistencyTables.about(SERVICE, "campaign.opened").states());
    assertEquals(
        states(Class.forName("ma.sac.cooperative.orders.OrderStatus")),
        ConsistencyTables.about(SERVICE, "goods-receipt.recorded").states());
    assertEquals(
        Set.of("unknown", "known"),
        ConsistencyTables.about(SERVICE, "campaign.budget-authorised").states());
  }

  @Test
  void shouldComeToWhatIsWrittenWhenAFactOfACampaignMeetsItsCopy() {
    RealServers.createTopics(12, "sac.campaigns.v1");
    CopyWalk walk =
        new CopyWalk(
            RealServers.kafka(),
            ConsistencyTables.about(SERVICE, "campaign.opened"),
            new Campaigns());
    List<Executable> checks = new ArrayList<>();
    taken.untroubled(() -> walk.play().forEach(one -> checks.add(() -> walk.check(one))));
    assertAll(checks);
    assertEquals(8 * (1 + 6 * 3), checks.size());
  }

  private static Set<String> states(Class<?> status) {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(status.getEnumConstants()).forEach(one -> names.add(((Enum<?>) one).name()));
    names.add("unknown");
    return names;
  }

  private final class Campaigns implements CopyWalk.Copies {
    @Override
    public String owner() {
      return "distribution-service";
    }

    @Override
    public void first(ObjectNode fact, UUID id, String state) {
      fact.put("campaignId", id.toString()).put("code", "before").put("status", state);
    }

    @Override
    public String then(ObjectNode fact, UUID id) {
      return fact.put("campaignId", id.toString()).put("code", "after").get("status").asText();
    }

    @Override
    public Optional<CopyWalk.Copy> find(UUID id) {
      return sql.first(
          "SELECT code, status, sequence FROM known_campaign WHERE campaign_id = ?",
          row -> new CopyWalk.Copy(row.getString(1), row.getString(2), row.getLong(3)),
          id);
    }

    @Override
    public void awaitTaken(List<UUID> events) {
      taken.await(events);
    }
  }
}

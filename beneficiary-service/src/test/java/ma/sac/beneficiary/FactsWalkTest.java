package ma.sac.beneficiary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.DecisionTable;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.events.Intake;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks the consistency tables: every fact that is read, in every state of what it is about, has
 * the outcome that is written there, and none is an exception.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class FactsWalkTest {
  private static final String VOUCHERS = "sac.vouchers.v1";
  private static final String ENROLMENT = "fact of an enrolment that is";
  private static final String UNKNOWN = "unknown";

  /** Where a type's copy is; by how its name begins. */
  private record Copy(String topic, String idField, String table, String column) {}

  private static final Map<String, Copy> COPIES =
      Map.of(
          "campaign", new Copy("sac.campaigns.v1", "campaignId", "known_campaign", "campaign_id"),
          "zone", new Copy("sac.places.v1", "zoneId", "known_zone", "zone_id"),
          "site", new Copy("sac.places.v1", "siteId", "known_site", "site_id"));

  @Inject @All List<EventsConsumer> consumers;
  @Inject MeterRegistry metrics;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, VOUCHERS, "sac.campaigns.v1", "sac.places.v1");
  }

  private static DecisionTable table(String heading) {
    return DecisionTable.of("beneficiary-service", heading);
  }

  private Intake intake() {
    return new Intake(
        RealServers.database("beneficiary"),
        () ->
            metrics.find("sac.events.unreadable").counters().stream()
                .mapToDouble(Counter::count)
                .sum());
  }

  @Test
  void shouldHaveEveryTypeThatIsReadAndEveryStateInATableAndNoOther() {
    Set<String> walked = new TreeSet<>(table("fact that a copy is made of").rows().keySet());
    walked.addAll(table(ENROLMENT).rows().keySet());
    Set<String> read =
        consumers.stream()
            .flatMap(consumer -> consumer.types().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(read, walked);

    Set<String> states = new TreeSet<>(table(ENROLMENT).columns());
    states.remove(UNKNOWN);
    assertEquals(
        Arrays.stream(ma.sac.beneficiary.enrolment.EnrolmentStatus.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        states);
  }

  @Test
  void shouldMakeReplaceOrKeepEachCopyAsTheTableSays() {
    DecisionTable table = table("fact that a copy is made of");
    Intake intake = intake();
    Map<String, String> expected = new TreeMap<>();
    Map<String, UUID> told = new TreeMap<>();
    for (String type : table.rows().keySet()) {
      Copy copy = copy(type);
      for (String state : table.columns()) {
        UUID id = UUID.randomUUID();
        String value =
            ForeignEvent.example("distribution-service", type)
                .replaceFirst(
                    "(\"" + copy.idField() + "\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + id + "\"");
        if (before(state) > 0) {
          intake.tell(copy.topic(), id, type, before(state), value);
        }
        intake.tell(copy.topic(), id, type, 5, value);
        intake.tell(copy.topic(), id, type, 5, value);
        expected.put(type + " / " + state, table.outcome(type, state));
        told.put(type + " / " + state, id);
      }
    }
    intake.awaitTaken();

    Map<String, String> found = new TreeMap<>();
    told.forEach(
        (cell, id) -> {
          String[] parts = cell.split(" / ");
          found.put(cell, outcome(copy(parts[0]), id, before(parts[1])));
        });
    assertEquals(expected, found);
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
  }

  private static Copy copy(String type) {
    return COPIES.get(type.substring(0, type.indexOf('.')));
  }

  private static long before(String state) {
    return switch (state) {
      case "not known" -> 0;
      case "an older version known" -> 3;
      case "this or a newer version known" -> 7;
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static String outcome(Copy copy, UUID id, long before) {
    List<String> sequences =
        Rows.texts(
            "SELECT sequence::text FROM %s WHERE %s = ?".formatted(copy.table(), copy.column()),
            id);
    if (sequences.equals(List.of("5"))) {
      return before == 0 ? "made" : "replaced";
    }
    return sequences.equals(List.of(String.valueOf(before))) ? "stays" : "rows " + sequences;
  }

  @Test
  void shouldFollowEachVoucherAndRecallAsTheTableSaysWhateverTheEnrolmentsState() {
    DecisionTable table = table(ENROLMENT);
    EnrolmentsInEveryState families = EnrolmentsInEveryState.of("07.427.07.17");
    Intake intake = intake();
    Map<String, String> expected = new TreeMap<>();
    Map<String, UUID> told = new TreeMap<>();
    Set<UUID> waiting = new TreeSet<>();
    for (String type : table.rows().keySet()) {
      for (String state : table.columns()) {
        boolean unknown = state.equals(UNKNOWN);
        UUID enrolment = unknown ? UUID.randomUUID() : families.add(state);
        UUID event = tell(intake, families, type, enrolment, 4);
        if (unknown) {
          waiting.add(event);
        } else {
          // Told late, and told again.
          tell(intake, families, "voucher.redeemed", enrolment, 3);
          tell(intake, families, type, enrolment, 4);
        }
        expected.put(type + " / " + state, table.outcome(type, state));
        told.put(type + " / " + state, enrolment);
      }
    }
    intake.awaitTaken();

    Map<String, String> found = new TreeMap<>();
    told.forEach((cell, enrolment) -> found.put(cell, found(enrolment)));
    assertEquals(expected, found);
    assertEquals(waiting, intake.parked());
    intake.forgetParked();
    assertEquals(0, intake.setAside());
  }

  private static UUID tell(
      Intake intake, EnrolmentsInEveryState families, String type, UUID enrolment, long sequence) {
    return type.equals("recall.exposed")
        ? intake.tell(
            VOUCHERS, enrolment, families.lot(), type, sequence, families.exposure(enrolment))
        : intake.tell(
            VOUCHERS,
            enrolment,
            families.voucher(enrolment, type),
            type,
            type.equals("voucher.issued") ? 1 : sequence,
            families.fact(enrolment, type));
  }

  private static String found(UUID enrolment) {
    List<String> found =
        Rows.texts(
            """
            SELECT status || CASE (SELECT count(*) FROM contact_task t WHERE t.enrolment_id = e.id)
              WHEN 0 THEN '' WHEN 1 THEN ', contact task' ELSE ', contact tasks' END FROM enrolment e WHERE id = ?
            """,
            enrolment);
    return found.isEmpty() ? "parked" : found.get(0);
  }
}

package ma.sac.system.dirty;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.BENEFICIARY;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.Attacks;
import ma.sac.system.programme.Given;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.SerialRange;

/**
 * A lot is recalled when many of its baskets were given: those families are told, the other baskets
 * stay where they are until some were looked into and the lot proved safe.
 */
final class Recall {

  private static final int GIVEN_BEFORE = 200;
  private static final int TOLD = 3;

  /** Of the baskets with the lot, so many stay at the sites. */
  private static final int LEFT = 12;

  private final Run run;
  private final History history;
  private final Field field;
  private final Attacks attacks;
  private final Person manager;
  private final Person coordinator;
  private String lot = "";
  private List<SerialRange> ranges = List.of();

  Recall(Run run, Field field) {
    this.run = run;
    this.history = run.history();
    this.field = field;
    this.attacks = new Attacks(history);
    this.manager = run.people().manager();
    this.coordinator = run.people().coordinator();
  }

  boolean isRecalled(String serial) {
    return ranges.stream().anyMatch(range -> range.holds(serial));
  }

  /**
   * The lot that most baskets hold, but not all, and among them those of the shipment that waits.
   */
  String giveSome() {
    String waiting = field.waiting().ranges().get(0).counters().get(0) + "-0";
    for (String candidate : history.lots.keySet()) {
      List<SerialRange> holding =
          SerialRange.of(
              manager.get(BASKET, "/lots/" + candidate + "/baskets").json().path("serialRanges"));
      int baskets = size(holding);
      if (holding.stream().anyMatch(range -> range.holds(waiting))
          && baskets < run.baskets()
          && baskets > size(ranges)) {
        lot = candidate;
        ranges = holding;
      }
    }
    List<HandingOver.Pair> with =
        field.openPairs().stream().filter(pair -> isRecalled(pair.serial())).toList();
    if (with.size() < GIVEN_BEFORE + LEFT) {
      throw new ProgrammeFailed("too few baskets to recall a lot of them: " + with.size());
    }
    field.give(with.subList(0, GIVEN_BEFORE));
    return GIVEN_BEFORE + " given with the lot, of " + size() + " that hold it";
  }

  private int size() {
    return size(ranges);
  }

  private static int size(List<SerialRange> ranges) {
    return ranges.stream().mapToInt(SerialRange::size).sum();
  }

  String recall() {
    manager.post(BASKET, "/lots/" + lot + "/recall", Json.object("reason", "Humidité trop élevée"));
    history.fact("lot.recalled", lot);
    awaitMarked(size());
    HandingOver.Pair pair = firstStopped();
    attacks.refuse(
        5,
        "handing over a basket whose lot is recalled",
        "basket-recalled",
        run.people().agent(pair.voucher().siteId()),
        DISTRIBUTION,
        "/handovers",
        HandingOver.body(pair));
    attacks.refuse(
        4,
        "a shipment with a recalled lot leaving",
        "basket-recalled",
        coordinator,
        DISTRIBUTION,
        "/shipments/" + field.waiting().id() + "/departure",
        Json.object());
    SerialRange stopped = field.waiting().ranges().get(0);
    attacks.refuse(
        4,
        "shipping baskets whose lot is recalled",
        "basket-recalled",
        coordinator,
        DISTRIBUTION,
        "/shipments",
        Json.object(
            "campaignId", history.campaignId,
            "fromWarehouseId", run.warehouse(),
            "toSiteId", pair.voucher().siteId(),
            "serialRanges", List.of(stopped),
            "plannedOn", run.day(0)));
    return size() + " baskets hold it, " + exposed().size() + " of them given";
  }

  private HandingOver.Pair firstStopped() {
    return field.openPairs().stream()
        .filter(pair -> isRecalled(pair.serial()))
        .findFirst()
        .orElseThrow();
  }

  private void awaitMarked(int baskets) {
    Pause.until(
        baskets + " recalled baskets where they are kept",
        Run.JOB,
        () -> {
          int marked = 0;
          for (JsonNode row :
              coordinator
                  .get(DISTRIBUTION, "/basket-stock?campaignId=" + history.campaignId)
                  .json()
                  .path("items")) {
            marked += row.path("recalled").asInt();
          }
          return marked == baskets ? true : null;
        });
  }

  /** Whoever got such a basket, by right or not, as far as anybody knows who it was. */
  private Set<String> exposed() {
    Set<String> exposed = new TreeSet<>();
    Stream.concat(history.given.values().stream(), history.withoutRight.values().stream())
        .filter(given -> isRecalled(given.serial()) && !given.enrolmentId().isEmpty())
        .map(Recall::task)
        .forEach(exposed::add);
    return exposed;
  }

  private static String task(Given given) {
    return given.enrolmentId() + " " + given.serial();
  }

  /** Each of those families is to be told; the registrar tells some of them. */
  String contactTasks() {
    Set<String> ours = exposed();
    List<JsonNode> tasks = awaitTasks(ours.size());
    Set<String> theirs = new TreeSet<>();
    tasks.forEach(task -> theirs.add(said(task)));
    history.compare(9, "familiesToTell", ours.size(), tasks.size());
    history.compare(9, "familiesWithoutTask", Set.of(), without(ours, theirs));
    history.compare(9, "tasksForNothing", Set.of(), without(theirs, ours));
    Set<String> reached = new TreeSet<>();
    coordinator.each(DISTRIBUTION, "/lots/" + lot + "/enrolments", one -> reached.add(said(one)));
    history.compare(9, "familiesThatTheLotDoesNotLeadTo", Set.of(), without(ours, reached));
    for (JsonNode task : tasks.subList(0, Math.min(TOLD, tasks.size()))) {
      run.people()
          .registrar()
          .post(
              BENEFICIARY,
              "/contact-tasks/" + Json.text(task, "id") + "/completion",
              Json.object("outcome", "TOLD"));
    }
    history.compare(
        9,
        "familiesStillToTell",
        ours.size() - TOLD,
        manager.all(BENEFICIARY, tasksPath() + "&status=OPEN").size());
    return ours.size() + " families to tell, " + TOLD + " told";
  }

  /** As soon as there are so many; else those that are there after a while. */
  private List<JsonNode> awaitTasks(int many) {
    Instant end = Instant.now().plus(run.settling());
    List<JsonNode> tasks = manager.all(BENEFICIARY, tasksPath());
    while (tasks.size() < many && Instant.now().isBefore(end)) {
      Pause.of(Duration.ofMillis(500));
      tasks = manager.all(BENEFICIARY, tasksPath());
    }
    return tasks;
  }

  private String tasksPath() {
    return "/contact-tasks?campaignId=" + history.campaignId + "&lotId=" + lot;
  }

  private static String said(JsonNode one) {
    return Json.text(one, "enrolmentId") + " " + Json.text(one, "serial");
  }

  private static Set<String> without(Set<String> all, Set<String> those) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(those);
    return left;
  }

  String lift() {
    manager.post(BASKET, "/lots/" + lot + "/recall-lifting", Json.object());
    history.fact("lot.recall-lifted", lot);
    awaitMarked(0);
    field.bringWhatWaits();
    return "the lot is safe; what waited is at its site";
  }

  String giveTheRest() {
    field.give(field.openPairs());
    return history.given.size() + " given by right in all";
  }
}

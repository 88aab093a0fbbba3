package ma.sac.system.dirty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import ma.sac.system.client.Json;
import ma.sac.system.programme.Given;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.IncidentOpened;

/**
 * What must be said of each device's report, in the order in which they arrive: a report is a fact,
 * and what was not right is an open incident.
 */
final class FieldBook {

  /** A verdict; the reason and the incident's type are empty where there is none. */
  private record Expected(String verdict, String reason, String incident) {

    static Expected given(boolean recalled) {
      return recalled
          ? new Expected("RECORDED", "recalled", "RECALLED")
          : new Expected("RECORDED", "", "");
    }

    static Expected withoutRight(String reason) {
      return new Expected("GIVEN_WITHOUT_RIGHT", reason, "GIVEN_WITHOUT_RIGHT");
    }

    String told() {
      return verdict + " " + reason + (incident.isEmpty() ? "" : " with an incident");
    }
  }

  private final History history;
  private final Predicate<String> recalled;
  private final Map<String, Expected> answered = new HashMap<>();
  private final Set<String> redeemed = new HashSet<>();
  private final List<String> unlike = new ArrayList<>();

  /**
   * @param recalled whether a lot in the basket is recalled now
   */
  FieldBook(History history, Predicate<String> recalled) {
    this.history = history;
    this.recalled = recalled;
    history.given.values().forEach(given -> redeemed.add(given.voucherId()));
  }

  /** Answers that are not what they must be. */
  List<String> unlike() {
    return unlike;
  }

  void judge(DeviceReport report, JsonNode answer) {
    Expected expected = answered.get(report.id());
    boolean isNew = expected == null;
    expected = isNew ? expect(report) : expected;
    String told =
        new Expected(
                Json.text(answer, "verdict"),
                Json.text(answer, "reason"),
                Json.text(answer, "incidentId"))
            .told();
    boolean same =
        Json.text(answer, "handoverId").equals(report.id()) && told.equals(expected.told());
    if (!same) {
      unlike.add("basket " + report.serial() + ": " + expected.told() + ", it says " + told);
    }
    if (isNew) {
      answered.put(report.id(), expected);
      keep(report, expected, Json.text(answer, "incidentId"));
      history.batchLines.incrementAndGet();
    } else {
      history.batchLinesRepeated.incrementAndGet();
      history.sameVerdicts.addAndGet(same ? 1 : 0);
    }
  }

  private Expected expect(DeviceReport report) {
    Given before = history.given.get(report.serial());
    if (before != null || history.withoutRight.containsKey(report.serial())) {
      boolean sameHandover = before != null && before.voucherId().equals(report.voucher().id());
      return sameHandover
          ? new Expected("ALREADY_RECORDED", "", "")
          : new Expected("SERIAL_CONFLICT", "basket-already-gone", "SERIAL_CONFLICT");
    }
    if (!report.genuine()) {
      return Expected.withoutRight("voucher-forged");
    }
    if (redeemed.contains(report.voucher().id())) {
      return Expected.withoutRight("voucher-already-redeemed");
    }
    return history.revoked.contains(report.voucher().id())
        ? Expected.withoutRight("voucher-not-valid")
        : Expected.given(recalled.test(report.serial()));
  }

  private void keep(DeviceReport report, Expected expected, String incident) {
    if (expected.verdict().equals("RECORDED")) {
      redeemed.add(report.voucher().id());
      HandingOver.keep(history, report.pair(), report.body(), true);
    } else if (expected.verdict().equals("GIVEN_WITHOUT_RIGHT")) {
      history.withoutRight.put(
          report.serial(),
          new Given(
              report.id(),
              report.serial(),
              report.genuine() ? report.voucher().id() : "",
              report.genuine() ? report.voucher().enrolmentId() : "",
              report.voucher().siteId(),
              true));
      history.fact("basket.given-without-right", report.serial());
    }
    if (!expected.incident().isEmpty()) {
      history.open.put(incident, new IncidentOpened(expected.incident(), report.serial()));
      history.fact("incident.reported", incident);
    }
  }
}

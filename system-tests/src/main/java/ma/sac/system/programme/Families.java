package ma.sac.system.programme;

import static ma.sac.system.client.Service.BENEFICIARY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.scenario.HouseholdList;

/** Families are registered by one person, verified by another, and enrolled by need. */
public final class Families {

  private static final int AT_ONCE = 500;

  private final Run run;
  private final History history;

  public Families(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String register() {
    HouseholdList list = run.scenario().households(run.baskets());
    Person registrar = run.people().registrar();
    String path =
        HouseholdImport.send(
            registrar,
            "text/csv; charset=UTF-8",
            false,
            () -> BodyPublishers.ofInputStream(() -> list.withZones(history.zones)));
    JsonNode progress = HouseholdImport.progress(registrar, path);
    history.rowsAccepted = progress.path("accepted").asLong();
    long known = progress.path("known").asLong();
    history.familiesKnown += Math.max(known - list.repeats(), list.repeats() > 0 ? 1 : 0);
    long rejected = progress.path("rejected").asLong();
    if (rejected > 0) {
      throw new ProgrammeFailed(
          rejected
              + " rows were rejected: "
              + registrar.get(BENEFICIARY, path + "/rejections?limit=5").text());
    }
    return list.rows()
        + " rows: "
        + history.rowsAccepted
        + " families new, "
        + known
        + " rows known before";
  }

  public String verify() {
    Person verifier = run.people().verifier();
    List<String> ids = new ArrayList<>();
    verifier.each(
        BENEFICIARY,
        "/households?status=REGISTERED",
        household -> ids.add(Json.text(household, "id")));
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      ObjectNode body = Json.object("method", "VISIT");
      ArrayNode batch = body.putArray("householdIds");
      ids.subList(from, Math.min(from + AT_ONCE, ids.size())).forEach(batch::add);
      for (JsonNode item :
          verifier.post(BENEFICIARY, "/household-verifications", body).json().path("items")) {
        history.verified += Json.text(item, "verdict").equals("VERIFIED") ? 1 : 0;
      }
    }
    return history.verified + " families, by another person than who registered them";
  }

  public String propose() {
    Person manager = run.people().manager();
    history.listId =
        manager
            .post(
                BENEFICIARY,
                "/enrolment-lists",
                Json.object("campaignId", history.campaignId, "baskets", run.baskets()))
            .text("id");
    JsonNode list =
        manager.until(BENEFICIARY, "/enrolment-lists/" + history.listId, Run.JOB, "PROPOSED");
    history.enrolled = list.path("proposed").asLong();
    history.basketsGranted = list.path("proposedBaskets").asLong();
    return history.enrolled
        + " families for "
        + history.basketsGranted
        + " baskets, "
        + list.path("waitlisted").asLong()
        + " waiting";
  }

  public String approve() {
    Person manager = run.people().secondManager();
    String path = "/enrolment-lists/" + history.listId;
    manager.post(BENEFICIARY, path + "/approval", Json.object());
    JsonNode list = manager.until(BENEFICIARY, path, Run.JOB, "APPROVED");
    history.duplicatesPrevented = list.path("duplicatesPrevented").asLong(-1);
    return "revision " + list.path("revision").asText() + " by another manager";
  }
}

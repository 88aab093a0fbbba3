package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;

/** Which family collects where and when. */
public final class Planning {

  private final Run run;
  private final History history;
  private String planId = "";

  public Planning(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String propose() {
    JsonNode programme = run.scenario().programme();
    Person coordinator = run.people().coordinator();
    planId =
        coordinator
            .post(
                DISTRIBUTION,
                "/distribution-plans",
                Json.object(
                    "campaignId", history.campaignId,
                    "fromDay", run.day(programme.path("handoverFromDay").asInt()),
                    "days", programme.path("handoverDays").asInt()))
            .text("id");
    JsonNode plan =
        coordinator.until(DISTRIBUTION, "/distribution-plans/" + planId, Run.JOB, "PROPOSED");
    if (plan.path("unassigned").asInt() > 0) {
      throw new ProgrammeFailed("the plan leaves families without a place: " + Json.write(plan));
    }
    for (JsonNode place : plan.path("bySite")) {
      history
          .planned
          .computeIfAbsent(Json.text(place, "siteId"), any -> new TreeMap<>())
          .merge(Json.text(place, "day"), place.path("baskets").asInt(), Integer::sum);
    }
    return plan.path("assigned").asInt() + " assigned to " + history.planned.size() + " sites";
  }

  public String approve() {
    Person coordinator = run.people().coordinator();
    String path = "/distribution-plans/" + planId;
    coordinator.post(DISTRIBUTION, path + "/approval", Json.object());
    coordinator.until(DISTRIBUTION, path, Run.JOB, "APPROVED");
    return "vouchers issued";
  }
}

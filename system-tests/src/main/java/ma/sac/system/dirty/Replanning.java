package ma.sac.system.dirty;

import static ma.sac.system.client.Service.BASKET;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.Sourcing;

/** The plan is solved again for what does not come: others stand in, and each says why. */
final class Replanning {

  private final Run run;
  private final History history;
  private final ShortEndings endings;
  private final Person manager;
  private final String path;

  Replanning(Run run, ShortEndings endings) {
    this.run = run;
    this.history = run.history();
    this.endings = endings;
    this.manager = run.people().manager();
    this.path = "/sourcing-plans/" + history.planId;
  }

  String revise() {
    endings.awaitKnownAsEnded();
    JsonNode proposed = Pause.until("a revision that knows what is off", Run.JOB, this::revision);
    history.compare(
        1, "leftOutOfTheRevision", endings.gone(), explained(proposed, endings.gone().keySet()));
    new Sourcing(run).lookAtOffers(proposed);
    run.people().secondManager().post(BASKET, path + "/approval", Json.object());
    JsonNode approved = manager.until(BASKET, path, Run.JOB, "APPROVED", "PARTLY_APPROVED");
    if (!Json.text(approved, "status").equals("APPROVED")) {
      throw new ProgrammeFailed("the rest could not be ordered: " + approved.path("shortfalls"));
    }
    return "revision " + approved.path("revision").asInt() + " approved";
  }

  /** Null while it counts on an offer of which the news has not come. */
  private JsonNode revision() {
    manager.post(BASKET, path + "/revision", Json.object());
    JsonNode plan = manager.until(BASKET, path, Run.JOB, "PROPOSED", "APPROVED", "PARTLY_APPROVED");
    if (!Json.text(plan, "status").equals("PROPOSED")) {
      return null;
    }
    if (endings.gone().equals(explained(plan, endings.gone().keySet()))) {
      return plan;
    }
    manager.post(BASKET, path + "/cancellation", Json.object());
    return null;
  }

  private static Map<String, String> explained(JsonNode plan, Set<String> offers) {
    Map<String, String> reasons = new HashMap<>();
    for (JsonNode why : plan.path("explanations")) {
      if (offers.contains(Json.text(why, "offerId"))) {
        reasons.put(Json.text(why, "offerId"), Json.text(why, "reason"));
      }
    }
    return reasons;
  }
}

package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/** Something goes otherwise, is told and settled. Its words are sealed where they lie. */
public final class Incidents {

  private final Run run;
  private final History history;

  public Incidents(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String report() {
    String site = history.planned.keySet().iterator().next();
    Person agent = run.people().agent(site);
    String id =
        agent
            .post(
                DISTRIBUTION,
                "/incidents",
                Json.object(
                    "type",
                    "ABSENT",
                    "campaignId",
                    history.campaignId,
                    "siteId",
                    site,
                    "day",
                    run.day(0),
                    "description",
                    "Nobody came in the slot. " + Planted.SEALED))
            .text("id");
    history.fact("incident.reported", id);
    run.people()
        .coordinator()
        .post(
            DISTRIBUTION,
            "/incidents/" + id + "/resolution",
            Json.object("resolution", "came the next hour"));
    history.fact("incident.resolved", id);
    return "1 reported and resolved";
  }
}

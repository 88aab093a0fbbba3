package ma.sac.system.dirty;

import static ma.sac.system.client.Service.DISTRIBUTION;

import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.IncidentOpened;
import ma.sac.system.programme.Run;

/** Some of the recalled baskets are brought back from their sites to be looked into. */
final class Samples {

  private static final int SAMPLES = 5;

  private final Run run;
  private final History history;
  private final Field field;
  private final Recall recall;

  Samples(Run run, Field field, Recall recall) {
    this.run = run;
    this.history = run.history();
    this.field = field;
    this.recall = recall;
  }

  /** Three are opened and destroyed, one goes back to the warehouse, of one nobody has decided. */
  String bringBack() {
    List<HandingOver.Pair> samples =
        field.openPairs().stream()
            .filter(pair -> recall.isRecalled(pair.serial()))
            .limit(SAMPLES)
            .toList();
    for (int i = 0; i < SAMPLES; i++) {
      String serial = samples.get(i).serial();
      String incident = bringBack(samples.get(i));
      if (i < SAMPLES - 2) {
        resolve(incident, "DESTROYED");
        history.aside.put(serial, "DESTROYED");
        history.fact("basket.destroyed", serial);
      } else if (i < SAMPLES - 1) {
        resolve(incident, "BACK_IN_STOCK");
        history.aside.put(serial, "IN_STOCK");
      } else {
        history.aside.put(serial, "RETURNED");
        history.open.put(incident, new IncidentOpened("RETURNED", serial));
      }
    }
    return SAMPLES + " brought back, " + (SAMPLES - 2) + " of them destroyed";
  }

  private String bringBack(HandingOver.Pair pair) {
    String site = pair.voucher().siteId();
    String id =
        run.people()
            .agent(site)
            .post(
                DISTRIBUTION,
                "/incidents",
                Json.object(
                    "type",
                    "RETURNED",
                    "campaignId",
                    history.campaignId,
                    "siteId",
                    site,
                    "serial",
                    pair.serial(),
                    "day",
                    run.day(0),
                    "description",
                    "Brought back to be looked into"))
            .text("id");
    history.fact("incident.reported", id);
    history.fact("basket.returned", pair.serial());
    return id;
  }

  private void resolve(String incident, String disposition) {
    run.people()
        .coordinator()
        .post(
            DISTRIBUTION,
            "/incidents/" + incident + "/resolution",
            Json.object("resolution", "looked into", "disposition", disposition));
    history.fact("incident.resolved", incident);
  }
}

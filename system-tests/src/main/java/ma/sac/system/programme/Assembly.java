package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;

/** Lots become baskets, each with its label, and leave the warehouse's books. */
public final class Assembly {

  /** What a team makes in one go. */
  private static final int A_RUN = 1000;

  private final Run run;
  private final History history;
  private final Person agent;
  private final int batch;

  public Assembly(Run run) {
    this(run, A_RUN);
  }

  /**
   * @param batch what a team makes in one go
   */
  public Assembly(Run run, int batch) {
    this.batch = batch;
    this.run = run;
    this.history = run.history();
    this.agent = run.people().receives(run.warehouse());
  }

  public String assemble() {
    for (int left = run.baskets(); left > 0; left -= Math.min(left, batch)) {
      int baskets = Math.min(left, batch);
      String id = begin(baskets);
      JsonNode done =
          agent
              .post(BASKET, "/assembly-runs/" + id + "/completion", Json.object("made", baskets))
              .json();
      history.assembled.put(id, SerialRange.of(done.path("serialRanges")));
      history.fact("baskets.assembled", id);
    }
    return history.basketsAssembled() + " baskets in " + history.assembled.size() + " runs";
  }

  /** The id of a run for so many baskets, of which none is made yet. */
  public String begin(int baskets) {
    return agent
        .post(
            BASKET,
            "/assembly-runs",
            Json.object(
                "campaignId",
                history.campaignId,
                "warehouseId",
                run.warehouse(),
                "baskets",
                baskets))
        .text("id");
  }

  public String label() {
    for (String id : history.assembled.keySet()) {
      agent.each(
          BASKET,
          "/assembly-runs/" + id + "/labels",
          label -> history.labels.put(Json.text(label, "serial"), Json.text(label, "code")));
    }
    return history.labels.size() + " labels with signed codes";
  }

  public String release() {
    for (String id : history.assembled.keySet()) {
      agent.post(BASKET, "/assembly-runs/" + id + "/release", Json.object());
      history.fact("baskets.released", id);
    }
    Pause.until(
        "distribution-service to know the released baskets",
        Run.JOB,
        () -> inStock() ? true : null);
    return history.assembled.size() + " runs in distribution's stock";
  }

  private boolean inStock() {
    int[] baskets = new int[1];
    run.people()
        .coordinator()
        .get(DISTRIBUTION, "/basket-stock?campaignId=" + history.campaignId)
        .json()
        .path("items")
        .forEach(place -> baskets[0] += place.path("baskets").asInt());
    return baskets[0] >= history.basketsAssembled();
  }
}

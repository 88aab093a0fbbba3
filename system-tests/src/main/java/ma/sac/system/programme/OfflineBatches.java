package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;

/** What the devices of each site kept while they had no network, sent at the day's end. */
public final class OfflineBatches {

  private static final String NDJSON = "application/x-ndjson";

  private final Run run;
  private final History history;

  OfflineBatches(Run run) {
    this.run = run;
    this.history = run.history();
  }

  void send(List<HandingOver.Pair> pairs) {
    Map<String, List<HandingOver.Pair>> bySite = new LinkedHashMap<>();
    pairs.forEach(
        pair ->
            bySite.computeIfAbsent(pair.voucher().siteId(), any -> new ArrayList<>()).add(pair));
    boolean repeat = true;
    for (Map.Entry<String, List<HandingOver.Pair>> site : bySite.entrySet()) {
      List<ObjectNode> reports = site.getValue().stream().map(HandingOver::body).toList();
      Map<String, String> verdicts = report(site.getKey(), reports);
      for (int i = 0; i < reports.size(); i++) {
        String verdict = verdicts.get(Json.text(reports.get(i), "handoverId"));
        // ALREADY_RECORDED when the first answer was lost and the batch was sent again.
        if (!"RECORDED".equals(verdict) && !"ALREADY_RECORDED".equals(verdict)) {
          throw new ProgrammeFailed("a device's report got the verdict " + verdict);
        }
        HandingOver.keep(history, site.getValue().get(i), reports.get(i), true);
        history.batchLines.incrementAndGet();
      }
      if (repeat) {
        again(site.getKey(), reports, verdicts);
        repeat = false;
      }
    }
  }

  /** A device that did not hear the answer sends the whole day again. */
  private void again(String site, List<ObjectNode> reports, Map<String, String> verdicts) {
    report(site, reports)
        .forEach(
            (handover, verdict) -> {
              history.batchLinesRepeated.incrementAndGet();
              boolean same =
                  verdict.equals(verdicts.get(handover)) || verdict.equals("ALREADY_RECORDED");
              history.sameVerdicts.addAndGet(same ? 1 : 0);
            });
  }

  private Map<String, String> report(String site, List<ObjectNode> reports) {
    Map<String, String> verdicts = new HashMap<>();
    for (JsonNode verdict : sent(run, site, reports)) {
      verdicts.put(Json.text(verdict, "handoverId"), Json.text(verdict, "verdict"));
    }
    return verdicts;
  }

  /** What the service said of each report, in their order. */
  public static List<JsonNode> sent(Run run, String site, List<ObjectNode> reports) {
    StringBuilder lines = new StringBuilder();
    reports.forEach(report -> lines.append(Json.write(report)).append('\n'));
    String body = lines.toString();
    return run.people()
        .agent(site)
        .send(
            DISTRIBUTION, "/handover-batches", NDJSON, NDJSON, () -> BodyPublishers.ofString(body))
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}

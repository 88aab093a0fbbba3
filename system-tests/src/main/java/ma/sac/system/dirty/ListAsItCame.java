package ma.sac.system.dirty;

import static ma.sac.system.client.Service.BENEFICIARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.programme.History;
import ma.sac.system.programme.HouseholdImport;
import ma.sac.system.programme.Run;
import ma.sac.system.scenario.DirtyList;

/** A list that nobody looked through: good rows go in, bad rows come back and are mended. */
final class ListAsItCame {

  private final Run run;
  private final History history;
  private final Person registrar;
  private final DirtyList list;
  private final byte[] file;
  private String imported = "";

  /** None the second time on the same data: all of them are here. */
  private long fresh;

  ListAsItCame(Run run) {
    this.run = run;
    this.history = run.history();
    this.registrar = run.people().registrar();
    this.list = run.scenario().dirtyHouseholds();
    this.file = list.withZones(history.zones);
  }

  String rehearse() {
    long before = families();
    JsonNode told = progress(send(file, "text/csv", true));
    fresh = told.path("known").asLong() < list.accepted() ? list.accepted() : 0;
    judge("rehearsal", told, fresh, list.accepted() + list.known() - fresh);
    history.compare(8, "familiesAfterRehearsal", before, families());
    return figures(told);
  }

  String takeIn() {
    long before = families();
    imported = send(file, "text/csv", false);
    JsonNode told = progress(imported);
    judge("import", told, fresh, list.accepted() + list.known() - fresh);
    history.compare(8, "familiesAfterImport", before + fresh, families());
    List<String> named = new ArrayList<>();
    registrar.each(
        BENEFICIARY,
        imported + "/rejections",
        bad ->
            named.add(
                bad.path("line").asLong()
                    + " "
                    + Json.text(bad, "field")
                    + ": "
                    + Json.text(bad, "reason")));
    history.compare(
        8, "badRowsNamed", list.rejected().stream().map(DirtyList.Slip::told).toList(), named);
    return figures(told);
  }

  /** The bad rows as a file; what can be mended at the desk is, and goes in. */
  String correct() {
    long before = families();
    String cameBack = registrar.look(BENEFICIARY, imported + "/rejected-rows", "text/csv").text();
    long bad = cameBack.lines().count() - 1;
    history.compare(8, "badRowsThatCameBack", list.rejected().size(), bad);
    if (bad != list.rejected().size()) {
      return bad + " came back; which of them to mend is not known";
    }
    byte[] mended = list.corrected(cameBack, history.zones).getBytes(StandardCharsets.UTF_8);
    JsonNode told = progress(send(mended, "text/csv; charset=UTF-8", false));
    long more = fresh == 0 ? 0 : list.correctable();
    history.compare(8, "mendedAccepted", more, told.path("accepted").asLong());
    history.compare(8, "mendedKnown", list.correctable() - more, told.path("known").asLong());
    history.compare(8, "mendedRejected", 0, told.path("rejected").asInt());
    history.compare(8, "familiesAfterMending", before + more, families());
    return figures(told);
  }

  String takeInAgain() {
    long before = families();
    JsonNode told = progress(send(file, "text/csv", false));
    judge("again", told, 0, list.accepted() + list.known());
    // None of them is in the other list; each that was sent again is one duplicate.
    history.familiesKnown += list.accepted();
    history.compare(8, "familiesAfterTheSameList", before, families());
    return figures(told);
  }

  private void judge(String what, JsonNode told, long accepted, long known) {
    history.compare(8, what + "Accepted", accepted, told.path("accepted").asLong());
    history.compare(8, what + "Known", known, told.path("known").asLong());
    history.compare(8, what + "Rejected", list.rejected().size(), told.path("rejected").asInt());
  }

  private static String figures(JsonNode told) {
    return told.path("accepted").asLong()
        + " new, "
        + told.path("known").asLong()
        + " known, "
        + told.path("rejected").asLong()
        + " bad";
  }

  private String send(byte[] csv, String contentType, boolean dryRun) {
    return HouseholdImport.send(
        registrar, contentType, dryRun, () -> BodyPublishers.ofByteArray(csv));
  }

  private JsonNode progress(String path) {
    return HouseholdImport.progress(registrar, path);
  }

  private long families() {
    long[] count = new long[1];
    for (String status : List.of("REGISTERED", "VERIFIED")) {
      run.people()
          .verifier()
          .each(BENEFICIARY, "/households?status=" + status, family -> count[0]++);
    }
    return count[0];
  }
}

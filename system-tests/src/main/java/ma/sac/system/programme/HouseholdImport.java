package ma.sac.system.programme;

import static ma.sac.system.client.Service.BENEFICIARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.Supplier;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Person;

/** A list of families on its way into the registry. */
public final class HouseholdImport {

  private HouseholdImport() {}

  /** The path of the import that was accepted. */
  public static String send(
      Person registrar, String contentType, boolean dryRun, Supplier<BodyPublisher> list) {
    Answer accepted =
        registrar.send(
            BENEFICIARY,
            "/imports?type=households&dryRun=" + dryRun,
            contentType,
            "application/json",
            list);
    return accepted
        .location()
        .map(location -> URI.create(location).getRawPath())
        .orElseGet(() -> "/imports/" + accepted.text("id"));
  }

  /** Its figures, once it is done. */
  public static JsonNode progress(Person registrar, String path) {
    return registrar.until(BENEFICIARY, path, Run.JOB, "DONE").path("progress");
  }
}

package ma.sac.system.programme;

import java.util.List;
import ma.sac.system.scenario.Scenario;

/** Words that a search for families must find, or must not, to be believed. */
public final class Planted {

  /** In an incident's free text, where a name could slip in: sealed, so to be found nowhere. */
  public static final String SEALED = "Sealedkanari Zerafsahel 7719";

  /** Written by a search into every folder that it reads, in each form, and removed. */
  public static final String PROBE = "Plantedkanari Zerafsahel 4471";

  /** What may be known, and is in databases and topics: a cooperative's name, campaigns' codes. */
  public static List<String> open(Scenario scenario) {
    return List.of(
        scenario.cooperatives().get(0).get("nameFr"),
        scenario.programme().path("codePrefix").asText() + "-");
  }

  private Planted() {}
}

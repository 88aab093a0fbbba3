package ma.sac.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the suite says at the end, to be compared with what we know. */
public final class Findings {

  public JsonNode impact = MissingNode.getInstance();
  public JsonNode publicImpact = MissingNode.getInstance();
  public JsonNode provenance = MissingNode.getInstance();
  public JsonNode budget = MissingNode.getInstance();

  /** Of some baskets, by serial. */
  public final Map<String, JsonNode> basketProvenance = new LinkedHashMap<>();

  public final Map<String, JsonNode> journeys = new LinkedHashMap<>();

  /** Of every lot, how many baskets it says it went into. */
  public final Map<String, Integer> basketsOfLots = new LinkedHashMap<>();

  public int enrolmentsOfOneLot;
  public int publicPagesOpened;
  public int wrongCodesRefused;
  public int wrongCodesTried;
  public int scoresExplained;
  public int scoresRead;
  public int leftOutFamilies;
  public int leftOutWithReason;
  public int acknowledgedRead;
  public int acknowledgedFound;
}

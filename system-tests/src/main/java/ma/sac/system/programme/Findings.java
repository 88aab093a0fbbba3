package ma.sac.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
  public final List<String> leftOutWithoutReason = new ArrayList<>();
  public int acknowledgedRead;
  public final List<String> acknowledgedMissing = new ArrayList<>();

  /** Of each lot, its units on every account of the ledger. */
  public final Map<String, Integer> unitsOfLots = new LinkedHashMap<>();

  /** Of our enrolments, what the registry says became of them. */
  public final Map<String, String> enrolments = new LinkedHashMap<>();

  /** Incidents that are open and of which we know nothing, each in a few words. */
  public final List<String> openIncidents = new ArrayList<>();
}

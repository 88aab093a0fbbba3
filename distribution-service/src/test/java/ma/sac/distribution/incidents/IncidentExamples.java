package ma.sac.distribution.incidents;

import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about an incident or a discrepancy. */
public final class IncidentExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "incident.reported", incident("OPEN", null),
              "incident.resolved", incident("RESOLVED", "RESOLVED_BY_PERSON")));

  private IncidentExamples() {}

  private static IncidentPayload incident(String status, String resolution) {
    return new IncidentPayload(
        Example.INCIDENT,
        IncidentType.GIVEN_WITHOUT_RIGHT,
        Example.CAMPAIGN,
        Example.SITE,
        Example.SERIAL,
        Example.DAY,
        status,
        resolution);
  }

  public static Discrepancies.DiscrepancyPayload discrepancy() {
    return new Discrepancies.DiscrepancyPayload(
        Example.DISCREPANCY,
        "SERIALS_RELEASED_TWICE",
        Example.CAMPAIGN,
        "run:01932e5c-8f00-7000-8000-00000000000e",
        new Discrepancies.Side("distribution-service", "these serials are of another run"),
        new Discrepancies.Side("basket-service", "they are released with this run"),
        null);
  }
}

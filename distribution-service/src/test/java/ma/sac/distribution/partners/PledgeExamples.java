package ma.sac.distribution.partners;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about a pledge. */
public final class PledgeExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "pledge.recorded", pledge("0.00", PledgeStatus.PROMISED),
              "pledge.changed", pledge("300000.00", PledgeStatus.PARTLY_RECEIVED)));

  private PledgeExamples() {}

  private static PledgePayload pledge(String received, PledgeStatus status) {
    return new PledgePayload(
        Example.PLEDGE,
        Example.CAMPAIGN,
        Example.PARTNER,
        "Conseil de la solidarité territoriale",
        "مجلس التضامن الترابي",
        Sector.PUBLIC,
        PledgeKind.FUNDING,
        new BigDecimal("600000.00"),
        new BigDecimal(received),
        status);
  }
}

package ma.sac.distribution.stock;

import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about a basket. */
public final class BasketExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "basket.handed-over", atSite(),
              "basket.given-without-right", atSite(),
              "basket.returned", atSite(),
              "basket.damaged", atSite(),
              "basket.lost", atSite(),
              "basket.restocked", inWarehouse(),
              "basket.destroyed", inWarehouse(),
              "basket.carried-over", inWarehouse(),
              "basket.donated", inWarehouse()));

  private BasketExamples() {}

  private static BasketPayload atSite() {
    return new BasketPayload(
        Example.SERIAL, Example.CAMPAIGN, Example.SITE, null, Example.DISTRICT, Example.DAY);
  }

  private static BasketPayload inWarehouse() {
    return new BasketPayload(
        Example.SERIAL, Example.CAMPAIGN, null, Example.WAREHOUSE, null, Example.DAY);
  }

  public static RecallExposedPayload exposed() {
    return new RecallExposedPayload(
        Example.LOT, Example.ENROLMENT, Example.CAMPAIGN, Example.SERIAL, Example.DAY);
  }
}

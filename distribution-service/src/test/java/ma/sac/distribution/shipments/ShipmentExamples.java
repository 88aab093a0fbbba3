package ma.sac.distribution.shipments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;
import ma.sac.distribution.stock.SerialRange;

/** A value of each fact about a shipment. */
public final class ShipmentExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "shipment.departed", shipment(ShipmentStatus.DEPARTED, null, null, null),
              "shipment.arrived", shipment(ShipmentStatus.ARRIVED, 47, 1, 0),
              "shipment.reconciled", shipment(ShipmentStatus.RECONCILED, 47, 1, 0)));

  private ShipmentExamples() {}

  private static ShipmentPayload shipment(
      ShipmentStatus status, Integer arrived, Integer missing, Integer damaged) {
    return new ShipmentPayload(
        Example.SHIPMENT,
        Example.CAMPAIGN,
        Example.WAREHOUSE,
        Example.SITE,
        List.of(new SerialRange(1, 1, 48)),
        48,
        arrived,
        missing,
        damaged,
        status,
        Example.DAY);
  }
}

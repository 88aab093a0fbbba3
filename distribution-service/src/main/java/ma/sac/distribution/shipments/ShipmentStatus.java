package ma.sac.distribution.shipments;

/** Where a shipment is in its life. */
public enum ShipmentStatus {
  PREPARED,
  DEPARTED,
  ARRIVED,
  RECONCILED
}

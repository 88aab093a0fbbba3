package ma.sac.distribution.places;

import java.util.UUID;

/** A vehicle as it is seen from outside. */
record VehicleView(UUID id, PlaceStatus status, long version, String plate, int capacityBaskets) {}

package ma.sac.distribution.places;

import java.util.UUID;

/** Value of {@code warehouse.*}. */
public record WarehousePayload(
    UUID warehouseId,
    String nameFr,
    String nameAr,
    String territory,
    double latitude,
    double longitude,
    int capacityBaskets,
    PlaceStatus status) {}

package ma.sac.distribution.stock;

import java.util.UUID;

/** A basket after a move, with where it was before. */
public record MovedBasket(
    Serial serial,
    UUID campaignId,
    BasketStatus was,
    UUID wasAtSite,
    UUID wasAtWarehouse,
    int version,
    UUID reference) {}

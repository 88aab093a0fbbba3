package ma.sac.basket.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An offer as last heard, with its cooperative's present standing. */
public record KnownOffer(
    UUID offerId,
    UUID cooperativeId,
    String cooperativeNameFr,
    String cooperativeTerritory,
    String cooperativeStatus,
    boolean rural,
    String kind,
    String category,
    BigDecimal unitPrice,
    int quantityLeft,
    int minimumOrder,
    int lotSize,
    int leadTimeDays,
    LocalDate windowFrom,
    LocalDate windowTo,
    String status,
    boolean productActive) {}

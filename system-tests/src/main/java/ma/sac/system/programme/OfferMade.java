package ma.sac.system.programme;

import java.math.BigDecimal;

/** An offer as this run published it. */
public record OfferMade(
    String id, String productId, String cooperativeId, int quantity, BigDecimal unitPrice) {}

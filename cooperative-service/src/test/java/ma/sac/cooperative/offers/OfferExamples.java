package ma.sac.cooperative.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeExamples;
import ma.sac.cooperative.products.ProductExamples;
import ma.sac.cooperative.products.ProductKind;

public final class OfferExamples {
  public static final UUID OFFER = UUID.fromString("0199aa00-0000-7000-8000-000000000003");

  private OfferExamples() {}

  public static Object published() {
    return offer(3600, OfferStatus.PUBLISHED);
  }

  public static Object ordered() {
    return offer(600, OfferStatus.PUBLISHED);
  }

  public static Object withdrawn() {
    return offer(600, OfferStatus.WITHDRAWN);
  }

  private static OfferState offer(long left, OfferStatus status) {
    return new OfferState(
        OFFER,
        ProductExamples.PRODUCT,
        CooperativeExamples.COOPERATIVE,
        ProductKind.CONTENT,
        "semolina",
        1000,
        365,
        new BigDecimal("7.60"),
        3600,
        left,
        10,
        10,
        0,
        LocalDate.of(2020, 4, 20),
        LocalDate.of(2020, 7, 19),
        status);
  }
}

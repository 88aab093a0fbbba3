package ma.sac.cooperative.offers;

import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ListColumns;

/**
 * A row of a list of offers. Its window is two dates, or two numbers of days behind the list's day
 * zero.
 */
record OfferRow(String key, String productKey, OfferRequest request, Offer offer) {
  static final String FROM = "windowFrom";
  static final String TO = "windowTo";
  static final ListColumns<OfferRow> COLUMNS =
      new ListColumns<OfferRow>()
          .naming("key", OfferRow::key)
          .naming("productKey", OfferRow::productKey, "productId")
          .with("quantity", row -> row.request.quantity())
          .with("unitPriceMad", row -> row.request.unitPrice(), "unitPrice")
          .with("minimumOrder", row -> row.request.minimumOrder())
          .with("lotSize", row -> row.request.lotSize())
          .with("leadTimeDays", row -> row.request.leadTimeDays())
          .with(FROM, row -> row.request.windowFrom())
          .with(TO, row -> row.request.windowTo())
          .naming("status", row -> row.offer == null ? null : row.offer.status())
          .naming("quantityLeft", row -> row.offer == null ? null : row.offer.quantityLeft());

  static OfferRow read(Cells cells, UUID product, LocalDate dayZero) {
    return new OfferRow(
        cells.key("key"),
        cells.key("productKey"),
        new OfferRequest(
            product,
            cells.number("quantity"),
            cells.money("unitPriceMad"),
            cells.number("minimumOrder"),
            cells.number("lotSize"),
            cells.integer("leadTimeDays"),
            day(cells, FROM, dayZero),
            day(cells, TO, dayZero),
            null),
        null);
  }

  static OfferRow of(String key, String productKey, Offer offer) {
    OfferTerms terms = offer.terms();
    return new OfferRow(
        key,
        productKey,
        new OfferRequest(
            offer.productId(),
            terms.quantity(),
            terms.unitPrice(),
            terms.minimumOrder(),
            terms.lotSize(),
            terms.leadTimeDays(),
            terms.windowFrom(),
            terms.windowTo(),
            null),
        offer);
  }

  OfferRow withoutWindow() {
    OfferRequest all = request;
    return new OfferRow(
        key,
        productKey,
        new OfferRequest(
            all.productId(),
            all.quantity(),
            all.unitPrice(),
            all.minimumOrder(),
            all.lotSize(),
            all.leadTimeDays(),
            null,
            null,
            null),
        offer);
  }

  private static LocalDate day(Cells cells, String column, LocalDate dayZero) {
    String offset = column + "Day";
    Integer days = cells.text(column) == null ? cells.integer(offset) : null;
    if (days != null && Math.abs(days) > 10_000) {
      throw Cells.bad(offset, "is too far away");
    }
    return days == null ? cells.date(column) : dayZero.plusDays(days);
  }
}

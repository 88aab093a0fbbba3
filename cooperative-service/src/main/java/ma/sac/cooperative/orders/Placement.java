package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.cooperatives.CooperativeDirectory.StandingNow;
import ma.sac.cooperative.offers.OfferCapacity.Orderable;
import ma.sac.kit.db.Ids;

/**
 * Decides order by order, in the order of the request, on what is locked: whom from, how much of
 * which offer, for how much money. An order is placed whole or refused.
 */
final class Placement {
  private final BatchRequest request;
  private final Map<UUID, StandingNow> standings;
  private final Map<UUID, Orderable> offers;
  private final Instant answerBy;
  private final LocalDate today;
  private final Map<UUID, Long> taken = new HashMap<>();
  private final List<PurchaseOrder> placed = new ArrayList<>();
  private final List<BatchView.Verdict> verdicts = new ArrayList<>();
  private BigDecimal moneyLeft;

  Placement(
      BatchRequest request,
      Map<UUID, StandingNow> standings,
      Map<UUID, Orderable> offers,
      BigDecimal moneyLeft,
      Instant answerBy,
      LocalDate today) {
    this.request = request;
    this.standings = standings;
    this.offers = offers;
    this.moneyLeft = moneyLeft;
    this.answerBy = answerBy;
    this.today = today;
  }

  void decide() {
    for (BatchRequest.Order order : request.orders()) {
      Optional<BatchView.Why> refusal = refusal(order);
      verdicts.add(
          refusal.isPresent()
              ? BatchView.Verdict.refused(order.cooperativeId(), refusal.get())
              : BatchView.Verdict.placed(order.cooperativeId(), place(order).id()));
    }
  }

  List<PurchaseOrder> placed() {
    return placed;
  }

  BatchView verdicts() {
    return new BatchView(request.planId(), request.planRevision(), verdicts);
  }

  /** Units taken of each offer. */
  Map<UUID, Long> taken() {
    return taken;
  }

  BigDecimal amount() {
    return placed.stream()
        .map(order -> order.money().ordered())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<BatchView.Why> refusal(BatchRequest.Order order) {
    StandingNow standing = standings.get(order.cooperativeId());
    if (standing == null || !standing.isEligibleOn(today)) {
      return why(
          CooperativeProblem.COOPERATIVE_NOT_ELIGIBLE,
          "It is not a VERIFIED rural cooperative",
          null,
          null,
          null);
    }
    for (BatchRequest.Line line : order.lines()) {
      Optional<BatchView.Why> refusal = refusal(order, line);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    BigDecimal amount = amount(order);
    return amount.compareTo(moneyLeft) > 0
        ? why(
            CooperativeProblem.BUDGET_EXCEEDED,
            "The campaign's authorised money does not cover it",
            null,
            amount,
            moneyLeft)
        : Optional.empty();
  }

  private Optional<BatchView.Why> refusal(BatchRequest.Order order, BatchRequest.Line line) {
    Orderable offer = offers.get(line.offerId());
    BigDecimal asked = BigDecimal.valueOf(line.quantity());
    if (offer == null
        || !offer.published()
        || !offer.cooperativeId().equals(order.cooperativeId())) {
      return unavailable("It is not a published offer of this cooperative", line, asked, null);
    }
    if (!offer.isAuthorisedOn(today)) {
      return why(
          CooperativeProblem.PRODUCT_NOT_AUTHORISED,
          offer.authorisation().isExpiredOn(today)
              ? "Its authorisation by the food safety office ended on "
                  + offer.authorisation().validUntil()
              : "It is food without an authorisation by the food safety office",
          line.offerId(),
          null,
          null);
    }
    if (order.deliveryDate().isBefore(offer.windowFrom())
        || order.deliveryDate().isAfter(offer.windowTo())) {
      return unavailable(
          "Its window, %s to %s, does not contain the delivery date"
              .formatted(offer.windowFrom(), offer.windowTo()),
          line,
          asked,
          null);
    }
    long left = left(offer);
    if (line.quantity() > left) {
      return unavailable("Less is left", line, asked, BigDecimal.valueOf(left));
    }
    if (line.quantity() < offer.minimumOrder() || line.quantity() % offer.lotSize() != 0) {
      return unavailable(
          "It is sold from %d, in whole lots of %d"
              .formatted(offer.minimumOrder(), offer.lotSize()),
          line,
          asked,
          BigDecimal.valueOf(left));
    }
    return Optional.empty();
  }

  private PurchaseOrder place(BatchRequest.Order order) {
    StandingNow standing = standings.get(order.cooperativeId());
    List<OrderLine> lines = order.lines().stream().map(this::line).toList();
    PurchaseOrder made =
        new PurchaseOrder(
            Ids.next(),
            request.planId(),
            request.planRevision(),
            request.campaignId(),
            new PurchaseOrder.Supplier(
                standing.id(),
                standing.nameFr(),
                standing.nameAr(),
                standing.territory(),
                standing.territoryPath(),
                standing.status().name(),
                standing.rural(),
                standing.womenLed()),
            OrderStatus.PLACED,
            new Delivery(order.delivery(), order.warehouseId(), order.deliveryDate()),
            lines,
            OrderMoney.placed(lines),
            null,
            answerBy,
            1);
    lines.forEach(line -> taken.merge(line.offerId(), line.ordered(), Long::sum));
    moneyLeft = moneyLeft.subtract(made.money().ordered());
    placed.add(made);
    return made;
  }

  private OrderLine line(BatchRequest.Line line) {
    Orderable offer = offers.get(line.offerId());
    return new OrderLine(
        Ids.next(),
        offer.offerId(),
        new OrderLine.Item(
            offer.productId(),
            offer.productNameFr(),
            offer.productNameAr(),
            offer.kind(),
            offer.category(),
            offer.netWeightGrams()),
        offer.unitPrice(),
        line.quantity(),
        0,
        line.quantity(),
        0,
        0);
  }

  private BigDecimal amount(BatchRequest.Order order) {
    return order.lines().stream()
        .map(
            line ->
                offers
                    .get(line.offerId())
                    .unitPrice()
                    .multiply(BigDecimal.valueOf(line.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long left(Orderable offer) {
    return offer.left() - taken.getOrDefault(offer.offerId(), 0L);
  }

  private static Optional<BatchView.Why> unavailable(
      String detail, BatchRequest.Line line, BigDecimal asked, BigDecimal available) {
    return why(CooperativeProblem.OFFER_NOT_AVAILABLE, detail, line.offerId(), asked, available);
  }

  private static Optional<BatchView.Why> why(
      CooperativeProblem type, String detail, UUID offer, BigDecimal asked, BigDecimal available) {
    return Optional.of(new BatchView.Why(type.slug(), detail, offer, asked, available));
  }
}

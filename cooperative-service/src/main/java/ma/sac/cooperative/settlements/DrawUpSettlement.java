package ma.sac.cooperative.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.http.Refusal;

/** Draws up a cooperative's statement from orders, receipts and payments as they are now. */
@ApplicationScoped
class DrawUpSettlement {
  private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

  private final Settlements settlements;
  private final Reach reach;

  DrawUpSettlement(Settlements settlements, Reach reach) {
    this.settlements = settlements;
    this.reach = reach;
  }

  /** All reads in one transaction, so that an order and its receipts are of one moment. */
  @Transactional
  SettlementView of(UUID cooperative, UUID campaign) {
    Settlements.Named named = settlements.cooperative(cooperative).orElseThrow(Refusal::notFound);
    reach.requireSeeing(cooperative, named.territory(), campaign);
    List<Settlements.OrderRow> rows = settlements.orders(cooperative, campaign);
    List<UUID> ids = rows.stream().map(Settlements.OrderRow::id).toList();
    Map<UUID, List<Settlements.Entry>> entries = settlements.entries(ids);
    Map<UUID, List<SettlementView.Payment>> payments = settlements.payments(ids);
    Map<UUID, BigDecimal> beyond = settlements.beyond(ids);
    List<SettlementView.Order> orders =
        rows.stream()
            .map(
                row ->
                    order(
                        row,
                        entries.getOrDefault(row.id(), List.of()),
                        payments.getOrDefault(row.id(), List.of()),
                        beyond.getOrDefault(row.id(), SettlementView.ZERO)))
            .toList();
    return new SettlementView(
        cooperative,
        named.nameFr(),
        named.nameAr(),
        campaign,
        orders.stream()
            .map(SettlementView.Order::amounts)
            .reduce(SettlementView.Totals.NOTHING, SettlementView.Totals::plus),
        orders.stream().allMatch(SettlementView.Order::reconciles),
        days(orders),
        orders);
  }

  private static SettlementView.Order order(
      Settlements.OrderRow row,
      List<Settlements.Entry> entries,
      List<SettlementView.Payment> payments,
      BigDecimal beyond) {
    BigDecimal received =
        entries.stream()
            .map(e -> e.reversed() ? e.amount().negate() : e.amount())
            .reduce(SettlementView.ZERO, BigDecimal::add);
    return new SettlementView.Order(
        row.id(),
        row.status(),
        row.amounts(),
        received,
        beyond,
        received.subtract(beyond).compareTo(row.amounts().accepted()) == 0,
        daysToPayment(row.amounts(), entries, payments),
        entries.stream().filter(e -> !e.reversed()).map(DrawUpSettlement::receipt).toList(),
        entries.stream().filter(Settlements.Entry::reversed).map(DrawUpSettlement::note).toList(),
        payments);
  }

  private static SettlementView.Receipt receipt(Settlements.Entry entry) {
    return new SettlementView.Receipt(
        entry.receiptId(),
        entry.day(),
        entry.category(),
        entry.units(),
        entry.unitPrice(),
        entry.amount());
  }

  private static SettlementView.CreditNote note(Settlements.Entry entry) {
    return new SettlementView.CreditNote(
        entry.receiptId(), entry.day(), entry.units(), entry.amount());
  }

  private static Long daysToPayment(
      SettlementView.Totals amounts,
      List<Settlements.Entry> entries,
      List<SettlementView.Payment> payments) {
    LocalDate delivered =
        entries.stream()
            .filter(e -> !e.reversed())
            .map(Settlements.Entry::day)
            .max(Comparator.naturalOrder())
            .orElse(null);
    LocalDate paid =
        payments.stream()
            .map(SettlementView.Payment::paidOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    boolean settled =
        amounts.accepted().signum() > 0 && amounts.paid().compareTo(amounts.accepted()) == 0;
    return settled && delivered != null && paid != null
        ? (Long) Math.max(0, ChronoUnit.DAYS.between(delivered, paid))
        : null;
  }

  private static SettlementView.DaysToPayment days(List<SettlementView.Order> orders) {
    List<Long> paid =
        orders.stream().map(SettlementView.Order::daysToPayment).filter(Objects::nonNull).toList();
    LocalDate today = LocalDate.now(MOROCCO);
    Long waiting =
        orders.stream()
            .filter(order -> order.amounts().owed().signum() > 0)
            .flatMap(order -> order.receipts().stream())
            .map(receipt -> ChronoUnit.DAYS.between(receipt.receivedOn(), today))
            .max(Comparator.naturalOrder())
            .orElse(null);
    if (paid.isEmpty()) {
      return new SettlementView.DaysToPayment(0, null, null, waiting);
    }
    BigDecimal average =
        BigDecimal.valueOf(paid.stream().mapToLong(Long::longValue).sum())
            .divide(BigDecimal.valueOf(paid.size()), 1, RoundingMode.HALF_UP);
    return new SettlementView.DaysToPayment(
        paid.size(), average, paid.stream().max(Comparator.naturalOrder()).orElseThrow(), waiting);
  }
}

package ma.sac.cooperative.settlements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a cooperative sold for one campaign and what it was paid; amounts in MAD. The totals are
 * sums of the orders, and each order's accepted amount is counted again from its receipts.
 */
@Schema(name = "Settlement")
record SettlementView(
    UUID cooperativeId,
    String nameFr,
    String nameAr,
    UUID campaignId,
    Totals totals,
    @Schema(description = "Whether what is accepted is what the receipts add up to, in every order")
        boolean reconciles,
    DaysToPayment daysToPayment,
    List<Order> orders) {

  @Schema(name = "SettlementTotals")
  record Totals(
      BigDecimal ordered,
      @Schema(description = "What the orders still hold: ordered, then confirmed, then accepted")
          BigDecimal committed,
      BigDecimal accepted,
      @Schema(description = "Approved in advance of goods") BigDecimal advanced,
      BigDecimal paid,
      @Schema(description = "Accepted and not yet paid") BigDecimal owed,
      @Schema(description = "Paid and not covered by accepted goods") BigDecimal receivable) {
    static final Totals NOTHING = new Totals(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    Totals plus(Totals other) {
      return new Totals(
          ordered.add(other.ordered),
          committed.add(other.committed),
          accepted.add(other.accepted),
          advanced.add(other.advanced),
          paid.add(other.paid),
          owed.add(other.owed),
          receivable.add(other.receivable));
    }
  }

  /** From the last accepted delivery to the last payment, of orders that are settled. */
  @Schema(name = "SettlementDaysToPayment")
  record DaysToPayment(
      int ordersPaid,
      @Schema(description = "null while none is paid") BigDecimal average,
      Long longest,
      @Schema(
              description =
                  "Days since the earliest delivery that is not paid in full; null when all is")
          Long waiting) {}

  @Schema(name = "SettlementOrder")
  record Order(
      UUID orderId,
      String status,
      Totals amounts,
      @Schema(description = "Accepted units at the ordered price, counted from the receipts")
          BigDecimal receivedAmount,
      @Schema(description = "Part of it that came beyond the order and is not payable")
          BigDecimal beyondOrder,
      boolean reconciles,
      @Schema(description = "null until it is settled") Long daysToPayment,
      List<Receipt> receipts,
      List<CreditNote> creditNotes,
      List<Payment> payments) {}

  @Schema(name = "SettlementReceipt")
  record Receipt(
      UUID receiptId,
      LocalDate receivedOn,
      String category,
      long accepted,
      BigDecimal unitPrice,
      BigDecimal amount) {}

  /** A receipt was taken back: what it was worth is owed no more. */
  @Schema(name = "SettlementCreditNote")
  record CreditNote(UUID receiptId, LocalDate issuedOn, long units, BigDecimal amount) {}

  @Schema(name = "SettlementPayment")
  record Payment(
      UUID paymentId,
      String kind,
      String status,
      BigDecimal amount,
      String invoiceReference,
      String reference,
      LocalDate paidOn) {}

  static final BigDecimal ZERO = new BigDecimal("0.00");
}

package ma.sac.cooperative;

import java.util.Locale;
import ma.sac.kit.http.ProblemType;

/** The problems that only this service answers; the list is closed. */
public enum CooperativeProblem implements ProblemType {
  COOPERATIVE_ALREADY_REGISTERED(
      409,
      "A cooperative with this registration number is registered",
      "`cooperativeId` names it, where it lies in your territory."),
  COOPERATIVE_NOT_ELIGIBLE(
      409,
      "This cooperative cannot be ordered from",
      "Only a cooperative that is VERIFIED, rural and within its validity is ordered from."),
  OFFER_NOT_AVAILABLE(
      409,
      "The offer does not cover what is asked",
      "`available` says how much is left; the offer may be withdrawn, or its window not contain the date."),
  PRODUCT_NOT_AUTHORISED(
      409,
      "The product is food without an authorisation that holds",
      "Its category needs an authorisation by the food safety office (ONSSA); enter its number and last day at the product."),
  BELOW_COMMITTED(
      409,
      "More than that is already promised",
      "`committed` says how much; first cancel or short-close orders."),
  BUDGET_EXCEEDED(
      409,
      "The campaign's authorised money does not cover it",
      "`available` says how much is left; the programme manager may authorise more."),
  BUDGET_COMMITTED(
      409,
      "The budget cannot be lowered below what is ordered",
      "`committed` says how much is; first cancel or short-close orders."),
  CAMPAIGN_NOT_OPEN(
      409, "The campaign takes no orders", "Orders are placed while a campaign is OPEN."),
  CAMPAIGN_NOT_YET_KNOWN(
      503,
      "The campaign or its budget is not known here yet",
      "Repeat the request after as many seconds as Retry-After says; its event is on the way."),
  PAYMENT_NOT_COVERED(
      409,
      "The order does not cover this payment",
      "`payable` says how much can be paid: goods accepted and approved advances, less what is paid."),
  FUNDS_NOT_RECEIVED(
      409,
      "The campaign has not received the money",
      "`available` says how much of what partners paid in is left."),
  ALREADY_INVOICED(
      409,
      "This invoice or transfer is recorded already",
      "`paymentId` says where; an invoice is paid once, a transfer is told once."),
  DUTIES_APART(403, "Another person must do this", "Who approves a payment does not pay it."),
  BATCH_DIFFERS(
      422,
      "This plan revision was placed with other orders",
      "A plan revision is placed once; send changed orders as a new revision.");

  private final int status;
  private final String title;
  private final String help;

  CooperativeProblem(int status, String title, String help) {
    this.status = status;
    this.title = title;
    this.help = help;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String help() {
    return help;
  }
}

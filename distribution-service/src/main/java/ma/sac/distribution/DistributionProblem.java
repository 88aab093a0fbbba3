package ma.sac.distribution;

import java.util.Locale;
import ma.sac.kit.http.ProblemType;

/** This service's own reasons to refuse; with the kit's they are all it ever answers. */
public enum DistributionProblem implements ProblemType {
  CAMPAIGN_NOT_READY(
      409, "The campaign lacks something", "`missing` lists what must be there before this step."),
  CAMPAIGN_NOT_OPEN(
      409,
      "The campaign is not open",
      "`status` says where the campaign is in its life; only an open one allows this."),
  AUTHORISED_ABOVE_SIGNED(
      409,
      "More than was signed for",
      "Nothing is authorised beyond the funding that partners signed: `asked` and `signed` say how much."),
  BUDGET_COMMITTED(
      409,
      "The money is already committed",
      "Orders were placed with it: `asked` and `committed` say how far the amount can go down."),
  PLEDGE_RECEIPT_ABOVE_AMOUNT(
      409,
      "More than was pledged",
      "A pledge is received up to its amount: `asked` and `left` say how much."),
  ENROLMENTS_INCOMPLETE(
      503,
      "Not all enrolments have arrived yet",
      "The approved list is still on its way: `expected` and `received`. Repeat after Retry-After seconds."),
  NOT_ENOUGH_BASKETS(
      409,
      "Fewer baskets than asked for",
      "`asked`, `available` and `shortage` say how many; release or source more, or ask for fewer."),
  PLAN_STALE(
      409,
      "The plan no longer fits",
      "Another plan took places at its sites since it was computed: make a new one."),
  BASKET_RECALLED(
      409,
      "The basket is recalled",
      "A lot in it was recalled: keep it aside and hand over another. `serials` names them."),
  BASKET_PAST_BEST_BEFORE(
      409,
      "The basket is past its best-before",
      "Keep it aside and hand over another. `serials` names them."),
  BASKET_NOT_HERE(
      409,
      "The basket is not in the stock of this place",
      "Its custody says otherwise: check the serial that the problem names, or record the arrival of its shipment first."),
  VOUCHER_ALREADY_REDEEMED(
      409,
      "The voucher was already used",
      "A basket was handed over for it before. The attempt is recorded."),
  VOUCHER_NOT_VALID(
      409,
      "The voucher gives no right now",
      "It was revoked or has expired, or its campaign does not hand over now; `status` says which."),
  VOUCHER_OF_ANOTHER_SITE(
      409,
      "The voucher is for another site",
      "Show the family the way to the place on its notice, which `siteId` names."),
  VOUCHER_FORGED(
      422,
      "The voucher is not one of ours",
      "Its signature or short code is wrong. The attempt is recorded."),
  SERIAL_UNREADABLE(
      422,
      "This is no serial",
      "A serial is RRRRRR-NNNNNN-C; its last digit checks the others, so a mistyped one is noticed.");

  private final int status;
  private final String title;
  private final String help;

  DistributionProblem(int status, String title, String help) {
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

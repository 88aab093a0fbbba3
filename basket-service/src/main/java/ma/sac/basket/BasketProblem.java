package ma.sac.basket;

import java.util.Locale;
import ma.sac.kit.http.ProblemType;

/** The problems that only this service answers. */
public enum BasketProblem implements ProblemType {
  CAMPAIGN_NOT_YET_KNOWN(
      503,
      "This campaign was not heard of yet",
      "Its news may be on the way: repeat the request after Retry-After. It is no shortage and no refusal."),
  ORDER_NOT_YET_KNOWN(
      503,
      "This order, or its confirmation, was not heard of yet",
      "Its news may be on the way: repeat the request after Retry-After."),
  CAMPAIGN_NOT_OPEN(
      409,
      "The campaign is over",
      "Nothing more is sourced or assembled for it; `status` says why."),
  MODEL_NOT_PUBLISHED(
      409,
      "The basket model is not published",
      "Publish the version that the campaign names, as `basketModelId` and `basketModelVersion` say, then repeat the request."),
  ORDER_NOT_ELIGIBLE(
      409,
      "The order was not placed with a verified rural cooperative",
      "Goods of such an order cannot enter a basket and are not received. `standing` and `rural` say what it was when the order was placed."),
  ORDER_CLOSED(
      409,
      "Nothing more can be received for this order",
      "It was rejected, cancelled, closed, or is being closed; `orderId` says which, `status` what was last heard of it."),
  MORE_THAN_OUTSTANDING(
      409,
      "More than the order still expects",
      "`lineId`, `asked` and `outstanding` say where; reject the surplus."),
  RECEIPT_ALREADY_RECORDED(
      409,
      "These goods were received already",
      "The same lot, day and quantities stand in another receipt of this order: `lineId` and `lotCode` say of what, `receiptId` in which."),
  GOODS_ALREADY_USED(
      409,
      "Goods of this receipt were used",
      "`lotId` names the lot, `asked` what came of it and `available` what is left in stock; a receipt can be reversed while all of its goods are in stock where they came to."),
  TRANSFER_ALREADY_RECORDED(
      409,
      "These goods were sent already",
      "The same lot stands on the same waybill of the same warehouse: `transferId` says in which transfer."),
  DUTIES_APART(
      403,
      "Another person must do this",
      "Who received goods does not release them into stock; who sent a lot to another warehouse does not receive it there."),
  LOT_RECALLED(
      409,
      "A lot inside these baskets is recalled",
      "`lotIds` names them; lift the recall, or take the baskets apart."),
  COMPONENTS_SHORT(
      409,
      "There are too few released components",
      "`short` names each category, what is asked and what is available. Nothing was taken."),
  PAST_BEST_BEFORE(
      409, "Past its best-before", "`bestBefore` says since when; it is not passed on.");

  private final int status;
  private final String title;
  private final String help;

  BasketProblem(int status, String title, String help) {
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

package ma.sac.system.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A bug, brought about from outside where it would show: by the superuser, in the databases of the
 * suite that runs, while a campaign goes through. Its scripts lie in {@code resources/sabotage}.
 */
public enum Sabotage {
  HUNDRED_PERCENT(
      "hundredPercent",
      "lotsFromVerifiedRuralCooperatives",
      "goods of an order that was placed with a cooperative that is not rural go into baskets",
      "cooperative",
      "basket"),
  OVERSELL(
      "noOversell",
      "quantitiesLeft",
      "what was ordered of an offer is still on sale",
      "cooperative"),
  OVERSPEND(
      "noOverspend", "ordering", "a campaign orders for more than was authorised", "cooperative"),
  CONSERVATION(
      "conservation",
      "basketsByPlace",
      "a basket enters a site's stock that left no other place",
      "distribution"),
  LEDGER(
      "conservation",
      "unitsOfLots",
      "a move of components enters one account more than it left the other",
      "basket"),
  TWO_BASKETS(
      "oneVoucherOneBasket",
      "vouchersUsedOnce",
      "a voucher stays good when it was redeemed, and nothing says that it is used once",
      "distribution"),
  NOTHING_LOST(
      "nothingLost",
      "acknowledgedFoundAgain",
      "a payment that was acknowledged is deleted afterwards",
      "cooperative"),
  RELAY_DROPS(
      "nothingLost",
      "basket.handed-over",
      "the relay removes a fact that it never sent",
      "distribution"),
  RELAY_DROPS_INTERNAL(
      "nothingLost",
      "servedInTheRegistry",
      "the same on a topic that no partner may read",
      "distribution"),
  RELAY_DOUBLES(
      "nothingLost",
      "sequencesPerSubject",
      "the relay sends a fact a second time under a new id",
      "distribution"),
  RELAY_REORDERS(
      "nothingLost",
      "sequencesPerSubject",
      "the relay changes the order of two facts of a key",
      "distribution"),
  INBOX_SKIPS(
      "nothingLost",
      "handedOverInBasketService",
      "an event is marked as taken though its effect was lost",
      "basket"),
  INBOX_FORGETS(
      "nothingLost",
      "nothingOpen",
      "the inbox forgets its marks and an event comes twice: a receipt takes effect twice",
      "cooperative",
      "basket"),
  PARKED(
      "nothingLost",
      "takenInByDistribution",
      "events that are parked vanish instead of being let in",
      "distribution"),
  IDEMPOTENCY(
      "nothingLost",
      "repeatsAnsweredAlike",
      "the keys of requests are not kept: a repeat is another request",
      "cooperative"),
  EXPLAINABLE(
      "explainable",
      "familiesLeftOutWithReason",
      "a family is left on the waiting list without a reason",
      "beneficiary"),
  TRACEABLE(
      "traceable",
      "lotsTraced",
      "which baskets a lot went into is forgotten once they are gone",
      "basket"),
  /** Found by the search of all that lies on the machine, not by the verdict on the campaign. */
  PRIVACY_AT_REST(
      "privacy",
      "atRest",
      "a family's name stands readable in another service's table",
      "distribution"),
  /** The last: what it writes into a topic stays there and would be found again. */
  PRIVACY(
      "privacy",
      "answersSearched",
      "a family's name stands in a fact that anyone may read",
      "distribution");

  private final String breaks;
  private final String where;
  private final String bug;
  private final List<String> databases;

  /**
   * @param breaks the promise that must be found broken, and no other
   * @param where the comparison that must have found it
   */
  Sabotage(String breaks, String where, String bug, String... databases) {
    this.breaks = breaks;
    this.where = where;
    this.bug = bug;
    this.databases = List.of(databases);
  }

  public static Optional<Sabotage> named(String title) {
    return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
  }

  /** As it is typed after {@code --sabotage}. */
  public String title() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String breaks() {
    return breaks;
  }

  public String where() {
    return where;
  }

  public String bug() {
    return bug;
  }

  List<String> databases() {
    return databases;
  }
}

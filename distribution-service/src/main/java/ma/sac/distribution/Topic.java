package ma.sac.distribution;

/** The topics that this service writes or reads; their names are part of the contract. */
public final class Topic {
  public static final String CAMPAIGNS = "sac.campaigns.v1";
  public static final String CAMPAIGN_STATE = "sac.campaign-state.v1";
  public static final String PLACES = "sac.places.v1";
  public static final String VOUCHERS = "sac.vouchers.v1";
  public static final String HANDOVERS = "sac.handovers.v1";
  public static final String DISCREPANCIES = "sac.discrepancies.v1";
  public static final String COOPERATIVES = "sac.cooperatives.v1";
  public static final String PURCHASE_ORDERS = "sac.purchase-orders.v1";
  public static final String RECEIPTS = "sac.receipts.v1";
  public static final String BASKETS = "sac.baskets.v1";
  public static final String ENROLMENTS = "sac.enrolments.v1";

  private Topic() {}
}

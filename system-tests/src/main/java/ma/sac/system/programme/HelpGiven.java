package ma.sac.system.programme;

/**
 * The ODCO's help to a cooperative, in this campaign.
 *
 * @param orderId of the campaign's order that was the cause, empty where an officer opened it
 */
record HelpGiven(String cooperativeId, String orderId) {

  static HelpGiven byOfficer(String cooperativeId) {
    return new HelpGiven(cooperativeId, "");
  }
}

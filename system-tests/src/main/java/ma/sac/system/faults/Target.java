package ma.sac.system.faults;

import java.util.List;

/** A process that is killed, and the stages of the programme in which it is at work, in order. */
enum Target {
  COOPERATIVE_SERVICE(
      "cooperatives", "products", "offers", "confirmations", "hand-overs online", "balances"),
  BASKET_SERVICE("goods receipts", "lots released", "hand-overs online", "balances"),
  DISTRIBUTION_SERVICE("shipments", "hand-overs online", "balances"),
  BENEFICIARY_SERVICE("shipments", "hand-overs online", "balances"),
  KAFKA("products", "offers", "shipments", "hand-overs online", "balances"),
  POSTGRESQL("products", "offers", "shipments", "hand-overs online", "balances");

  private final List<String> stages;

  Target(String... stages) {
    this.stages = List.of(stages);
  }

  List<String> stages() {
    return stages;
  }

  /** As the supervisor calls it. */
  String process() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

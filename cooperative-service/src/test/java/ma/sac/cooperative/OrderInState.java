package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.post;

import java.util.Map;
import java.util.UUID;

/**
 * An order of ten units on its way into a state, the receipt that brought it there or came after,
 * and how much of it is outstanding then.
 */
record OrderInState(String state, UUID id, UUID line, UUID campaign, UUID receipt) {
  static final long UNITS = 10;

  /** Placed, and answered as far as the state needs it. */
  static OrderInState on(String state, UUID campaign, World.Supply supply) {
    if (state.equals("unknown")) {
      UUID nobodys = UUID.randomUUID();
      return new OrderInState(state, nobodys, UUID.randomUUID(), campaign, UUID.randomUUID());
    }
    UUID id =
        switch (state) {
          case "PLACED", "CANCELLED", "REJECTED", "EXPIRED" -> World.order(campaign, supply, UNITS);
          case "CONFIRMED", "PARTLY_DELIVERED", "DELIVERED", "CLOSING", "CLOSED_SHORT" ->
              World.confirmedOrder(campaign, supply, UNITS);
          default -> throw new AssertionError("no order gets " + state + " here");
        };
    OrderInState order = new OrderInState(state, id, World.line(id), campaign, UUID.randomUUID());
    order.drop();
    return order;
  }

  private void drop() {
    String path = "/purchase-orders/" + id;
    if (state.equals("CANCELLED")) {
      post(MANAGER, path + "/cancellation", Map.of("reason", "less needed")).then().statusCode(200);
    } else if (state.equals("REJECTED")) {
      post(OFFICER, path + "/rejection", Map.of("reason", "no harvest")).then().statusCode(200);
    }
  }

  /** How much its known receipt accepted: before its end, or beyond it; 0 where there is none. */
  long received() {
    return switch (state) {
      case "PLACED", "CONFIRMED" -> 0;
      case "DELIVERED" -> UNITS;
      case "PARTLY_DELIVERED", "CLOSING", "CLOSED_SHORT" -> 3;
      case "CANCELLED", "REJECTED", "EXPIRED", "unknown" -> 5;
      default -> throw new AssertionError(state);
    };
  }

  /** The receipt is told when the order is in its state already, not to bring it there. */
  boolean isBeyond() {
    return received() == 5;
  }

  long outstanding() {
    return switch (state) {
      case "PLACED", "CONFIRMED" -> UNITS;
      case "PARTLY_DELIVERED", "CLOSING" -> UNITS - 3;
      // basket-service answered that 5 were accepted.
      case "CLOSED_SHORT" -> 2;
      default -> 0;
    };
  }

  void beginToEnd() {
    String path = "/purchase-orders/" + id;
    if (state.equals("CLOSING")) {
      post(MANAGER, path + "/cancellation", Map.of("reason", "less needed")).then().statusCode(200);
    } else if (state.equals("CLOSED_SHORT")) {
      BasketStandIn.answers(id, line, 5);
      post(MANAGER, path + "/short-closing", Map.of("reason", "no harvest")).then().statusCode(200);
    }
  }
}

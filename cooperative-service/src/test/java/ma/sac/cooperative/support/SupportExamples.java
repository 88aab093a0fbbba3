package ma.sac.cooperative.support;

import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeExamples;
import ma.sac.cooperative.orders.OrderExamples;

public final class SupportExamples {
  private SupportExamples() {}

  public static Object opened() {
    return action(SupportAction.Status.OPEN);
  }

  public static Object closed() {
    return action(SupportAction.Status.CLOSED);
  }

  private static SupportActionState action(SupportAction.Status status) {
    return new SupportActionState(
        UUID.fromString("0199aa00-0000-7000-8000-000000000050"),
        CooperativeExamples.COOPERATIVE,
        SupportAction.Kind.TRAINING,
        status,
        new Cause(
            Cause.Type.GOODS_REJECTED,
            "goods-receipt:0199aa00-0000-7000-8000-000000000061",
            OrderExamples.ORDER));
  }
}

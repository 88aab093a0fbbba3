package ma.sac.cooperative.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeExamples;
import ma.sac.cooperative.orders.OrderExamples;

public final class PaymentExamples {
  private PaymentExamples() {}

  public static Object recorded() {
    return new PaymentRecorded(
        UUID.fromString("0199aa00-0000-7000-8000-000000000040"),
        OrderExamples.ORDER,
        OrderExamples.CAMPAIGN,
        CooperativeExamples.COOPERATIVE,
        PaymentKind.BALANCE,
        new BigDecimal("22800.00"),
        LocalDate.of(2020, 5, 4),
        new BigDecimal("22800.00"),
        new BigDecimal("22800.00"),
        true);
  }
}

package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.events.Outbox;

/** Tells what became of vouchers; the key is the enrolment. */
@ApplicationScoped
public class VoucherFacts {
  private final Outbox outbox;

  VoucherFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The voucher as it is after the change; {@code type} such as {@code voucher.issued}. */
  public void tell(String type, Voucher voucher) {
    outbox.publish(
        new Fact(
            Topic.VOUCHERS,
            type,
            voucher.enrolmentId().toString(),
            voucher.id().toString(),
            voucher.version(),
            voucher.toPayload()));
  }
}

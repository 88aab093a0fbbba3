package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownVoucher;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** What became of the vouchers of our enrolments, and who is to be told of a recall. */
@ApplicationScoped
class VoucherEventsConsumer implements EventsConsumer {
  /** What is read of {@code recall.exposed}. */
  record Exposure(
      @NotNull UUID lotId,
      @NotNull UUID enrolmentId,
      @NotNull UUID campaignId,
      @NotNull String serial,
      @NotNull LocalDate handedOverOn) {}

  private final RecordVoucher vouchers;
  private final RecordExposure exposures;

  VoucherEventsConsumer(RecordVoucher vouchers, RecordExposure exposures) {
    this.vouchers = vouchers;
    this.exposures = exposures;
  }

  @Override
  public String topic() {
    return "sac.vouchers.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "voucher.issued",
        "voucher.revoked",
        "voucher.expired",
        "voucher.redeemed",
        "voucher.reinstated",
        "recall.exposed");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    return event.type().equals("recall.exposed")
        ? exposures.record(event.as(Exposure.class))
        : vouchers.record(event.as(KnownVoucher.class), event.sequence());
  }
}

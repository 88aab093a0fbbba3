package ma.sac.beneficiary.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownVoucher;
import ma.sac.beneficiary.known.KnownVouchers;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/**
 * The day's roll for the agent of a site. The site in the agent's token is what opens it, not a
 * territory: families come to a site from anywhere.
 */
@ApplicationScoped
class ReadHandoverRoll {
  private final KnownVouchers vouchers;
  private final FamiliesOfVouchers families;
  private final Visibility visibility;
  private final Caller caller;

  ReadHandoverRoll(
      KnownVouchers vouchers, FamiliesOfVouchers families, Visibility visibility, Caller caller) {
    this.vouchers = vouchers;
    this.families = families;
    this.visibility = visibility;
    this.caller = caller;
  }

  Page<RollEntry> read(UUID site, LocalDate day, String after, int limit) {
    if (!caller.coversSite(site)) {
      throw Refusal.notFound();
    }
    UUID from = Cursor.id(after);
    return visibility.asSystem(
        () -> {
          Page<KnownVoucher> page =
              Page.of(
                  vouchers.ofDay(site, day, from, limit),
                  limit,
                  voucher -> List.of(voucher.voucherId().toString()),
                  voucher -> voucher);
          return new Page<>(
              families.of(page.items(), "handover-roll.read").stream()
                  .map(ReadHandoverRoll::entry)
                  .toList(),
              page.next());
        });
  }

  private static RollEntry entry(FamiliesOfVouchers.Holder holder) {
    KnownVoucher voucher = holder.voucher();
    return new RollEntry(
        voucher.voucherId(),
        voucher.enrolmentId(),
        holder.head().initials(),
        holder.head().idLastThree(),
        voucher.slot(),
        voucher.status());
  }
}

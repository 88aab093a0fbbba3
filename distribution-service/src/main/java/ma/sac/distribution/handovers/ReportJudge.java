package ma.sac.distribution.handovers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.sac.distribution.incidents.IncidentType;
import ma.sac.distribution.incidents.OpenIncident;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.vouchers.Voucher;
import ma.sac.distribution.vouchers.VoucherStatus;

/**
 * Judges a device's reports one after the other. A report is a fact: whatever is wrong with the
 * voucher, the basket left; what was not right becomes an incident.
 */
final class ReportJudge {
  private static final UUID NO_CAMPAIGN = new UUID(0, 0);

  private final MetByReports.Met met;
  private final Predicate<UUID> campaigns;
  private final Set<UUID> usedHere = new HashSet<>();

  /** {@code campaigns} are those that the reporting agent works for. */
  ReportJudge(MetByReports.Met met, Predicate<UUID> campaigns) {
    this.met = met;
    this.campaigns = campaigns;
  }

  List<JudgedReport> judge(List<Report> reports) {
    List<JudgedReport> judged = new ArrayList<>(reports.size());
    for (Report report : reports) {
      JudgedReport verdict = judge(report);
      judged.add(verdict);
      if (verdict.isNew()) {
        met.answered().put(report.id(), verdict.answer());
        met.serials().put(report.id(), report.serial());
      }
    }
    return judged;
  }

  private JudgedReport judge(Report report) {
    Serial known = met.serials().get(report.id());
    if (known != null) {
      return JudgedReport.old(report, repeated(report, known));
    }
    MetByReports.Basket basket = met.baskets().get(report.serial());
    Voucher voucher = report.voucher() == null ? null : met.vouchers().get(report.voucher());
    if (basket == null) {
      return unknown(report, voucher == null ? NO_CAMPAIGN : voucher.campaignId(), voucher);
    }
    if (!campaigns.test(basket.campaignId())) {
      // Told to those of the basket's campaign; the device learns no more than of a serial unheard.
      return unknown(report, basket.campaignId(), voucher);
    }
    if (basket.status().isGone()) {
      return conflict(report, basket, voucher);
    }
    return given(report, basket, voucher);
  }

  /** An id that stands for another basket must not show the device what that was. */
  private ReportAnswer repeated(Report report, Serial known) {
    return known.equals(report.serial())
        ? met.answered()
            .getOrDefault(
                report.id(),
                new ReportAnswer(report.id(), ReportVerdict.ALREADY_RECORDED, null, null))
        : ReportAnswer.unreadable(report.id(), "handover-id-reused");
  }

  private static JudgedReport unknown(Report report, UUID campaign, Voucher voucher) {
    return verdict(
        report,
        ReportVerdict.BASKET_UNKNOWN,
        "serial-not-released",
        campaign,
        voucher,
        IncidentType.BASKET_UNKNOWN);
  }

  private JudgedReport conflict(Report report, MetByReports.Basket basket, Voucher voucher) {
    boolean sameHandover =
        voucher != null && voucher.id().equals(met.givenOn().get(report.serial()));
    return sameHandover
        ? verdict(report, ReportVerdict.ALREADY_RECORDED, null, basket.campaignId(), voucher, null)
        : verdict(
            report,
            ReportVerdict.SERIAL_CONFLICT,
            "basket-already-gone",
            basket.campaignId(),
            voucher,
            IncidentType.SERIAL_CONFLICT);
  }

  private JudgedReport given(Report report, MetByReports.Basket basket, Voucher voucher) {
    String wrong = wrongWithVoucher(basket, voucher);
    Serial serial = report.serial();
    if (wrong != null) {
      leave(serial, basket, BasketStatus.GIVEN_WITHOUT_RIGHT);
      return verdict(
          report,
          ReportVerdict.GIVEN_WITHOUT_RIGHT,
          wrong,
          basket.campaignId(),
          voucher,
          IncidentType.GIVEN_WITHOUT_RIGHT,
          basket.recalled());
    }
    usedHere.add(voucher.id());
    met.givenOn().put(serial, voucher.id());
    leave(serial, basket, BasketStatus.HANDED_OVER);
    IncidentType odd = oddity(report, basket, voucher);
    return verdict(
        report,
        ReportVerdict.RECORDED,
        odd == null ? null : odd.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        basket.campaignId(),
        voucher,
        odd,
        basket.recalled());
  }

  private String wrongWithVoucher(MetByReports.Basket basket, Voucher voucher) {
    if (voucher == null) {
      return "voucher-forged";
    }
    if (voucher.status() == VoucherStatus.REDEEMED || usedHere.contains(voucher.id())) {
      return "voucher-already-redeemed";
    }
    if (voucher.status() != VoucherStatus.ISSUED) {
      return "voucher-not-valid";
    }
    return voucher.campaignId().equals(basket.campaignId()) ? null : "voucher-of-another-campaign";
  }

  private static IncidentType oddity(Report report, MetByReports.Basket basket, Voucher voucher) {
    UUID site = report.request().siteId();
    if (basket.recalled()) {
      return IncidentType.RECALLED;
    }
    LocalDate day = LocalDay.of(report.request().handedOverAt());
    if (basket.bestBefore() != null && basket.bestBefore().isBefore(day)) {
      return IncidentType.PAST_BEST_BEFORE;
    }
    boolean inPlace =
        site.equals(voucher.siteId())
            && (basket.status() == BasketStatus.IN_TRANSIT
                || basket.status() == BasketStatus.AT_SITE && site.equals(basket.siteId()));
    return inPlace ? null : IncidentType.MISPLACED;
  }

  private void leave(Serial serial, MetByReports.Basket basket, BasketStatus to) {
    met.baskets()
        .put(
            serial,
            new MetByReports.Basket(
                basket.campaignId(), to, basket.siteId(), basket.bestBefore(), basket.recalled()));
  }

  private static JudgedReport verdict(
      Report report,
      ReportVerdict verdict,
      String reason,
      UUID campaign,
      Voucher voucher,
      IncidentType type) {
    return verdict(report, verdict, reason, campaign, voucher, type, false);
  }

  private static JudgedReport verdict(
      Report report,
      ReportVerdict verdict,
      String reason,
      UUID campaign,
      Voucher voucher,
      IncidentType type,
      boolean recalled) {
    OpenIncident.Report incident =
        type == null
            ? null
            : OpenIncident.Report.of(
                type,
                campaign,
                report.request().siteId(),
                report.serial(),
                LocalDay.of(report.request().handedOverAt()),
                reason + ", reported as " + report.id());
    ReportAnswer answer =
        new ReportAnswer(report.id(), verdict, reason, incident == null ? null : incident.id());
    return new JudgedReport(report, answer, true, campaign, voucher, recalled, incident);
  }
}

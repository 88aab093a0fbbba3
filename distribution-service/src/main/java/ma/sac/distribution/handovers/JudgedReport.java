package ma.sac.distribution.handovers;

import java.util.UUID;
import ma.sac.distribution.incidents.OpenIncident;
import ma.sac.distribution.vouchers.Voucher;

/** A report with its verdict and what follows from it; old answers have nothing to follow. */
record JudgedReport(
    Report report,
    ReportAnswer answer,
    boolean isNew,
    UUID campaignId,
    Voucher voucher,
    boolean recalled,
    OpenIncident.Report incident) {

  static JudgedReport old(Report report, ReportAnswer answer) {
    return new JudgedReport(report, answer, false, null, null, false, null);
  }

  boolean isGiven() {
    return isNew
        && (answer.verdict() == ReportVerdict.RECORDED
            || answer.verdict() == ReportVerdict.GIVEN_WITHOUT_RIGHT);
  }

  boolean isByRight() {
    return isNew && answer.verdict() == ReportVerdict.RECORDED;
  }
}

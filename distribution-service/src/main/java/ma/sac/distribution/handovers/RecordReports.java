package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.sac.distribution.incidents.OpenIncident;
import ma.sac.distribution.stock.BasketFacts;
import ma.sac.distribution.stock.BasketMoves;
import ma.sac.distribution.stock.BasketPayload;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.MoveCause;
import ma.sac.distribution.stock.MovedBasket;
import ma.sac.distribution.stock.RecallExposures;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.vouchers.Voucher;
import ma.sac.distribution.vouchers.VoucherFacts;
import ma.sac.kit.db.Sql;

/** Takes in a chunk of a device's reports: judged in memory, written in a statement a table. */
@ApplicationScoped
class RecordReports {
  private static final Set<BasketStatus> OURS =
      Arrays.stream(BasketStatus.values())
          .filter(status -> !status.isGone())
          .collect(Collectors.toSet());

  private final Sql sql;
  private final MetByReports met;
  private final BasketMoves moves;
  private final BasketFacts basketFacts;
  private final VoucherFacts voucherFacts;
  private final OpenIncident openIncident;
  private final RecallExposures exposures;

  RecordReports(
      Sql sql,
      MetByReports met,
      BasketMoves moves,
      BasketFacts basketFacts,
      VoucherFacts voucherFacts,
      OpenIncident openIncident,
      RecallExposures exposures) {
    this.sql = sql;
    this.met = met;
    this.moves = moves;
    this.basketFacts = basketFacts;
    this.voucherFacts = voucherFacts;
    this.openIncident = openIncident;
    this.exposures = exposures;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<ReportAnswer> record(List<Report> reports, String agent, Predicate<UUID> campaigns) {
    MetByReports.Met found = met.of(reports);
    List<JudgedReport> judged = new ReportJudge(found, campaigns).judge(reports);
    List<JudgedReport> fresh = judged.stream().filter(JudgedReport::isNew).toList();
    if (!fresh.isEmpty()) {
      redeem(fresh);
      give(fresh, found, agent);
      openIncident.openAll(
          fresh.stream().map(JudgedReport::incident).filter(Objects::nonNull).toList(), agent);
      keep(fresh, agent);
      exposures.expose(
          fresh.stream()
              .filter(report -> report.isGiven() && report.recalled())
              .map(report -> report.report().id())
              .toList());
    }
    return judged.stream().map(JudgedReport::answer).toList();
  }

  private void redeem(List<JudgedReport> fresh) {
    sql.list(
            "UPDATE voucher SET status = 'REDEEMED', version = version + 1 WHERE id = ANY (?::uuid[]) AND status = 'ISSUED' RETURNING "
                + Voucher.COLUMNS,
            Voucher::read,
            fresh.stream()
                .filter(JudgedReport::isByRight)
                .map(report -> report.voucher().id())
                .toList())
        .forEach(voucher -> voucherFacts.tell("voucher.redeemed", voucher));
  }

  private void give(List<JudgedReport> fresh, MetByReports.Met found, String agent) {
    List<JudgedReport> given = fresh.stream().filter(JudgedReport::isGiven).toList();
    Map<Serial, JudgedReport> bySerial =
        given.stream()
            .collect(Collectors.toMap(report -> report.report().serial(), Function.identity()));
    Map<Boolean, List<JudgedReport>> byRight =
        given.stream().collect(Collectors.partitioningBy(JudgedReport::isByRight));
    Map<Serial, MovedBasket> moved = new HashMap<>();
    move(byRight.get(true), BasketStatus.HANDED_OVER, moved);
    move(byRight.get(false), BasketStatus.GIVEN_WITHOUT_RIGHT, moved);
    if (moved.size() != given.size()) {
      throw new IllegalStateException("Locked rows changed under a report");
    }
    insert(given, agent);
    moved.forEach((serial, basket) -> tell(bySerial.get(serial), basket, found.territories()));
  }

  private void move(List<JudgedReport> given, BasketStatus to, Map<Serial, MovedBasket> moved) {
    moves
        .each(
            given.stream()
                .map(
                    report ->
                        new BasketMoves.Step(
                            report.report().serial(),
                            report.report().id(),
                            report.report().request().siteId()))
                .toList(),
            OURS,
            BasketMoves.Target.of(to),
            MoveCause.REPORT)
        .forEach(basket -> moved.put(basket.serial(), basket));
  }

  private void tell(JudgedReport given, MovedBasket basket, Map<UUID, String> territories) {
    HandoverRequest request = given.report().request();
    basketFacts.tell(
        given.isByRight() ? "basket.handed-over" : "basket.given-without-right",
        basket.serial(),
        basket.version(),
        new BasketPayload(
            basket.serial().toString(),
            basket.campaignId(),
            request.siteId(),
            null,
            territories.get(request.siteId()),
            LocalDay.of(request.handedOverAt())));
  }

  private void insert(List<JudgedReport> given, String agent) {
    sql.update(
        """
        INSERT INTO handover (id, campaign_id, voucher_id, enrolment_id, run, counter, site_id, device_id, identity_check, handed_over_at, status, agent)
        SELECT *, ? FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
        """,
        agent,
        column(given, report -> report.report().id()),
        column(given, JudgedReport::campaignId),
        column(given, report -> report.voucher() == null ? null : report.voucher().id()),
        column(given, report -> report.voucher() == null ? null : report.voucher().enrolmentId()),
        column(given, report -> report.report().serial().run()),
        column(given, report -> report.report().serial().counter()),
        column(given, report -> report.report().request().siteId()),
        column(given, report -> report.report().request().deviceId()),
        column(given, report -> report.report().request().identityCheck().name()),
        column(given, report -> report.report().request().handedOverAt()),
        column(given, report -> report.isByRight() ? "RECORDED" : "WITHOUT_RIGHT"));
  }

  private void keep(List<JudgedReport> fresh, String agent) {
    sql.update(
        """
        INSERT INTO handover_report (handover_id, verdict, reason, incident_id, run, counter, device_id, agent)
        SELECT *, ? FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::int[], ?::text[])
        """,
        agent,
        column(fresh, report -> report.report().id()),
        column(fresh, report -> report.answer().verdict().name()),
        column(fresh, report -> report.answer().reason()),
        column(fresh, report -> report.answer().incidentId()),
        column(fresh, report -> report.report().serial().run()),
        column(fresh, report -> report.report().serial().counter()),
        column(fresh, report -> report.report().request().deviceId()));
  }

  /** May hold nulls, which {@code List.of} would refuse. */
  private static <T> List<T> column(List<JudgedReport> rows, Function<JudgedReport, T> value) {
    return rows.stream().map(value).toList();
  }
}

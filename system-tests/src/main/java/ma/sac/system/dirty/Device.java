package ma.sac.system.dirty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.VoucherHeld;

/** A tablet at a site without a network; its clock is off. */
final class Device {

  private static final int PIECE = 7;
  private static final int OVERLAP = 3;
  private static final Duration LATE = Duration.ofDays(2);
  private static final Duration A_FAMILY = Duration.ofMinutes(4);

  private final String name;
  private final String site;
  private final Duration off;
  private final List<DeviceReport> reports = new ArrayList<>();

  /**
   * @param off how far its clock is ahead
   */
  Device(String name, String site, Duration off) {
    this.name = name;
    this.site = site;
    this.off = off;
  }

  String site() {
    return site;
  }

  void gives(VoucherHeld voucher, String serial) {
    reports.add(report(voucher, serial, true));
  }

  void givesOnAForgedOne(VoucherHeld voucher, String serial) {
    DeviceReport report = report(voucher, serial, false);
    report.body().remove(List.of("voucherId", "shortCode"));
    report.body().put("voucherToken", voucher.forgedToken());
    reports.add(report);
  }

  /** Two days ago by a right clock; every other family showed only the short code. */
  private DeviceReport report(VoucherHeld voucher, String serial, boolean genuine) {
    HandingOver.Pair pair = new HandingOver.Pair(voucher, serial);
    ObjectNode body = HandingOver.body(pair);
    Instant told = Instant.now().minus(LATE).plus(A_FAMILY.multipliedBy(reports.size())).plus(off);
    body.put("deviceId", name).put("handedOverAt", told.toString());
    if (reports.size() % 2 == 1) {
      body.remove("voucherToken");
      body.put("voucherId", voucher.id()).put("shortCode", voucher.shortCode());
    }
    return new DeviceReport(pair, body, genuine);
  }

  /** The last one was made just now, so that a clock ahead tells of a time to come. */
  void endsNow() {
    reports
        .get(reports.size() - 1)
        .body()
        .put("handedOverAt", Instant.now().minus(A_FAMILY).plus(off).toString());
  }

  /** Pieces that overlap. */
  List<List<DeviceReport>> pieces() {
    List<List<DeviceReport>> pieces = new ArrayList<>();
    for (int from = 0; from < reports.size(); from += PIECE - OVERLAP) {
      pieces.add(List.copyOf(reports.subList(from, Math.min(from + PIECE, reports.size()))));
    }
    return pieces;
  }
}

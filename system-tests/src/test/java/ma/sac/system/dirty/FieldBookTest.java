package ma.sac.system.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import ma.sac.system.client.Json;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.History;
import ma.sac.system.programme.VoucherHeld;
import org.junit.jupiter.api.Test;

class FieldBookTest {

  private static final String RECALLED = "000001-000009-0";

  private final History history = new History();
  private final FieldBook book = new FieldBook(history, RECALLED::equals);

  @Test
  void shouldExpectOneBasketForOneRightAndAnIncidentForTheOther() {
    VoucherHeld voucher = voucher();
    DeviceReport first = report(voucher, "000001-000001-8", true);
    DeviceReport second = report(voucher, "000001-000002-6", true);

    book.judge(first, answer(first, "RECORDED", null, null));
    book.judge(second, answer(second, "GIVEN_WITHOUT_RIGHT", "voucher-already-redeemed", "i1"));
    book.judge(second, answer(second, "GIVEN_WITHOUT_RIGHT", "voucher-already-redeemed", "i1"));

    assertThat(book.unlike()).isEmpty();
    assertThat(history.given).containsOnlyKeys(first.serial());
    assertThat(history.withoutRight).containsOnlyKeys(second.serial());
    assertThat(history.open).containsOnlyKeys("i1");
    assertThat(history.batchLines.get()).isEqualTo(2);
    assertThat(history.sameVerdicts.get()).isEqualTo(history.batchLinesRepeated.get()).isOne();
  }

  @Test
  void shouldExpectAConflictWhenTwoFamiliesGotTheSameBasket() {
    DeviceReport first = report(voucher(), "000001-000001-8", true);
    DeviceReport second = report(voucher(), "000001-000001-8", true);

    book.judge(first, answer(first, "RECORDED", null, null));
    book.judge(second, answer(second, "SERIAL_CONFLICT", "basket-already-gone", "i1"));

    assertThat(book.unlike()).isEmpty();
    assertThat(history.given.get(first.serial()).voucherId()).isEqualTo(first.voucher().id());
    assertThat(history.open.get("i1")).hasToString("SERIAL_CONFLICT " + first.serial());
  }

  @Test
  void shouldExpectAnIncidentWhenTheRightHadEndedOrWasNoneOrTheLotIsRecalled() {
    DeviceReport revoked = report(voucher(), "000001-000001-8", true);
    history.revoked.add(revoked.voucher().id());
    DeviceReport forged = report(voucher(), "000001-000002-6", false);
    DeviceReport recalled = report(voucher(), RECALLED, true);

    book.judge(revoked, answer(revoked, "GIVEN_WITHOUT_RIGHT", "voucher-not-valid", "i1"));
    book.judge(forged, answer(forged, "GIVEN_WITHOUT_RIGHT", "voucher-forged", "i2"));
    book.judge(recalled, answer(recalled, "RECORDED", "recalled", "i3"));

    assertThat(book.unlike()).isEmpty();
    assertThat(history.open).hasSize(3);
    assertThat(history.facts("incident.reported")).containsExactlyInAnyOrder("i1", "i2", "i3");
  }

  @Test
  void shouldNoticeWhenTheAnswerIsNotAsItMustBe() {
    DeviceReport revoked = report(voucher(), "000001-000001-8", true);
    history.revoked.add(revoked.voucher().id());
    DeviceReport plain = report(voucher(), "000001-000002-6", true);

    book.judge(revoked, answer(revoked, "RECORDED", null, null));
    book.judge(plain, answer(plain, "RECORDED", null, "i1"));
    book.judge(plain, answer(revoked, "RECORDED", null, null));

    assertThat(book.unlike()).hasSize(3);
  }

  private static VoucherHeld voucher() {
    return new VoucherHeld(
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        "0191f0aa-0000-7000-8000-000000000002",
        "2026-05-04",
        "payload.signature",
        "7K2MQ0RD");
  }

  private static DeviceReport report(VoucherHeld voucher, String serial, boolean genuine) {
    HandingOver.Pair pair = new HandingOver.Pair(voucher, serial);
    return new DeviceReport(pair, HandingOver.body(pair), genuine);
  }

  private static JsonNode answer(
      DeviceReport report, String verdict, String reason, String incident) {
    return Json.object(
        "handoverId", report.id(), "verdict", verdict, "reason", reason, "incidentId", incident);
  }
}

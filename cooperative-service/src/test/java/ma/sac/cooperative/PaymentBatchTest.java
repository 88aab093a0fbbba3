package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many payments with one file: all are paid or none, and none twice. */
@QuarkusTest
class PaymentBatchTest {
  private static final String RIB = "007780000012345678901209";
  private static final Map<String, Object> BANK =
      Map.of("reference", "VIR-B", "paidOn", "2026-05-04");

  @Inject Sql sql;
  private World.Supply supply;
  private UUID campaign;
  private UUID order;

  @BeforeEach
  void supply() {
    supply = World.supply(1000, "10.00");
    campaign = World.openCampaign("10000.00", "10000.00");
    order = NoOverspendTest.delivered(campaign, supply, 20);
  }

  @Test
  void shouldPayAllWithOneFileWhenTheBankHasPaid() {
    UUID first = NoOverspendTest.approved(order, "BALANCE", "50.00");
    UUID second = NoOverspendTest.approved(order, "BALANCE", "70.50");
    UUID batch = World.created(open(first, second));

    XmlPath file = file(batch);
    assertEquals("2", file.getString("Document.CstmrCdtTrfInitn.GrpHdr.NbOfTxs"));
    assertEquals("120.50", file.getString("Document.CstmrCdtTrfInitn.GrpHdr.CtrlSum"));
    assertEquals(RIB, file.getString("Document.CstmrCdtTrfInitn.PmtInf.DbtrAcct.Id.Othr.Id"));
    String transfer = "Document.CstmrCdtTrfInitn.PmtInf.CdtTrfTxInf[0]";
    assertEquals("50.00", file.getString(transfer + ".Amt.InstdAmt"));
    assertEquals("MAD", file.getString(transfer + ".Amt.InstdAmt.@Ccy"));
    assertThat(file.getString(transfer + ".Cdtr.Nm"), containsString("Cooperative"));
    String masked =
        get(World.OFFICER, "/cooperatives/" + supply.cooperative()).getString("contact.rib");
    assertThat(
        file.getString(transfer + ".CdtrAcct.Id.Othr.Id"),
        endsWith(masked.substring(masked.length() - 4)));

    post(PAYER, "/payment-batches/" + batch + "/execution", BANK)
        .then()
        .statusCode(200)
        .body("status", equalTo("EXECUTED"));
    assertEquals("PAID", get(PAYER, "/payments/" + first).getString("status"));
    assertEquals("PAID", get(PAYER, "/payments/" + second).getString("status"));
    assertEquals(120.5f, get(MANAGER, "/purchase-orders/" + order).getFloat("paidAmount"));
    post(PAYER, "/payment-batches/" + batch + "/execution", BANK).then().statusCode(409);
  }

  @Test
  void shouldPayNothingWhenOneIsNotCovered() {
    UUID first = NoOverspendTest.approved(order, "BALANCE", "150.00");
    UUID second = NoOverspendTest.approved(order, "BALANCE", "60.00");
    UUID batch = World.created(open(first, second));
    post(PAYER, "/payment-batches/" + batch + "/execution", BANK)
        .then()
        .statusCode(409)
        .body("type", endsWith("payment-not-covered"));
    assertEquals("APPROVED", get(PAYER, "/payments/" + first).getString("status"));
    assertEquals("OPEN", get(PAYER, "/payment-batches/" + batch).getString("status"));
    assertEquals(0f, get(MANAGER, "/purchase-orders/" + order).getFloat("paidAmount"));
  }

  @Test
  void shouldNotBePaidOrRefusedAloneWhileItWaits() {
    UUID payment = NoOverspendTest.approved(order, "BALANCE", "50.00");
    UUID batch = World.created(open(payment));
    NoOverspendTest.execute(payment)
        .then()
        .statusCode(409)
        .body("batchId", equalTo(batch.toString()));
    post(PAYER, "/payments/" + payment + "/refusal", Map.of("reason", "x")).then().statusCode(409);
    open(payment).then().statusCode(409);
    post(PAYER, "/payment-batches/" + batch + "/cancellation", null).then().statusCode(200);
    NoOverspendTest.execute(payment).then().statusCode(200);
  }

  @Test
  void shouldWaitInOneBatchWhenManyOpenItAtOnce() {
    UUID payment = NoOverspendTest.approved(order, "BALANCE", "50.00");
    List<Response> answers = Race.of(12, i -> open(payment));
    assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
    assertEquals(
        1L, sql.number("SELECT count(*) FROM payment_batch_item WHERE payment_id = ?", payment));
  }

  @Test
  void shouldBeRefusedWhenItMustNotGoToTheBank() {
    UUID approved = NoOverspendTest.approved(order, "BALANCE", "10.00");
    UUID proposed = NoOverspendTest.proposed(order, "BALANCE", "10.00");
    open(proposed).then().statusCode(409);
    post(APPROVER, "/payment-batches", request(RIB, approved)).then().statusCode(403);
    open(approved, UUID.randomUUID()).then().statusCode(422);
    post(PAYER, "/payment-batches", request("007780000012345678901200", approved))
        .then()
        .statusCode(422);
    UUID elsewhere = World.openCampaign("10.00", "10.00");
    post(
            PAYER,
            "/payment-batches",
            Map.of(
                "campaignId",
                elsewhere,
                "payments",
                List.of(approved),
                "payer",
                Map.of("name", "SMarT", "rib", RIB),
                "executionDate",
                "2026-05-04"))
        .then()
        .statusCode(422);
  }

  @Test
  void shouldKeepThePayersAccountSealedAndListWithoutIt() {
    UUID payment = NoOverspendTest.approved(order, "BALANCE", "50.00");
    UUID batch = World.created(open(payment));
    String stored =
        sql.first(
                "SELECT encode(payer_rib, 'escape') FROM payment_batch WHERE id = ?",
                row -> row.getString(1),
                batch)
            .orElseThrow();
    assertThat(stored, not(containsString(RIB.substring(4, 12))));
    Response listed = as(MANAGER).get("/payment-batches?campaignId=" + campaign);
    listed
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.id", hasItem(batch.toString()));
    assertThat(listed.asString(), not(containsString(RIB)));
    as(MANAGER).get("/payment-batches/" + batch + "/transfer-file").then().statusCode(403);
  }

  private Response open(UUID... payments) {
    return post(PAYER, "/payment-batches", request(RIB, payments));
  }

  private Map<String, Object> request(String rib, UUID... payments) {
    return Map.of(
        "campaignId",
        campaign,
        "payments",
        List.of(payments),
        "payer",
        Map.of("name", "Fondation SMarT", "rib", rib),
        "executionDate",
        "2026-05-04");
  }

  private static XmlPath file(UUID batch) {
    return as(PAYER)
        .accept("application/xml")
        .get("/payment-batches/" + batch + "/transfer-file")
        .then()
        .statusCode(200)
        .extract()
        .xmlPath();
  }
}

package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/** Approved payments that the bank makes together, from one file. */
final class BankBatch {

  /** Of the payer; its check key is right. */
  private static final String RIB = "007780000012345678901209";

  private static final Pattern AMOUNT = Pattern.compile("<InstdAmt Ccy=\"MAD\">([0-9.]+)<");

  private final Run run;
  private final Person pays;

  BankBatch(Run run) {
    this.run = run;
    this.pays = run.people().pays();
  }

  /**
   * @param payments amounts by the payment's id, all approved
   */
  void pay(Map<String, BigDecimal> payments) {
    String id =
        pays.post(
                COOPERATIVE,
                "/payment-batches",
                Json.object(
                    "campaignId", run.history().campaignId,
                    "payments", payments.keySet(),
                    "payer", Json.object("name", "Fondation SMarT", "rib", RIB),
                    "executionDate", run.day(0)))
            .text("id");
    String path = "/payment-batches/" + id;
    run.history()
        .compare(
            3,
            "transfersOfTheBanksFile",
            sorted(payments.values().stream().toList()),
            transfers(path + "/transfer-file"));
    pays.post(
        COOPERATIVE,
        path + "/execution",
        Json.object("reference", "LOT-" + id.substring(id.length() - 8), "paidOn", run.day(0)));
    payments.keySet().forEach(payment -> run.history().fact("payment.recorded", payment));
  }

  /** The amounts that the bank is told to pay. */
  private List<BigDecimal> transfers(String path) {
    Matcher amounts =
        AMOUNT.matcher(pays.look(COOPERATIVE, path, "application/xml").orFail().text());
    return sorted(amounts.results().map(found -> new BigDecimal(found.group(1))).toList());
  }

  private static List<BigDecimal> sorted(List<BigDecimal> amounts) {
    return amounts.stream().map(amount -> amount.setScale(2)).sorted().toList();
  }
}

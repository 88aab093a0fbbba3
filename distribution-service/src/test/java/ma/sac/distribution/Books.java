package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;

/** Vouchers, baskets, hand-overs, ledger and facts of a campaign, each held against the others. */
final class Books {
  private static final Map<String, String> SAYS =
      Map.ofEntries(
          Map.entry("voucher.issued", "ISSUED"),
          Map.entry("voucher.reinstated", "ISSUED"),
          Map.entry("voucher.redeemed", "REDEEMED"),
          Map.entry("voucher.revoked", "REVOKED"),
          Map.entry("voucher.expired", "EXPIRED"),
          Map.entry("basket.handed-over", "HANDED_OVER"),
          Map.entry("basket.given-without-right", "GIVEN_WITHOUT_RIGHT"),
          Map.entry("basket.returned", "RETURNED"),
          Map.entry("basket.damaged", "DAMAGED"),
          Map.entry("basket.lost", "LOST"),
          Map.entry("basket.destroyed", "DESTROYED"),
          Map.entry("handover.reversed", "AT_SITE"));

  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "a voucher is redeemed without its one hand-over, or the other way round",
          "SELECT count(*) FROM voucher v WHERE campaign_id = '%1$s' AND (status = 'REDEEMED') <> ((SELECT count(*) FROM handover h WHERE h.voucher_id = v.id AND h.status = 'RECORDED') = 1)",
          "a basket is handed over without its one hand-over, or the other way round",
          "SELECT count(*) FROM basket b WHERE campaign_id = '%1$s' AND (status = 'HANDED_OVER') <> ((SELECT count(*) FROM handover h WHERE h.run = b.run AND h.counter = b.counter AND h.status = 'RECORDED') = 1)",
          "the last entry of a basket's account is not where the basket is",
          """
          SELECT count(*) FROM basket b JOIN LATERAL (SELECT given_to FROM stock_move m WHERE m.run = b.run AND b.counter BETWEEN m.from_counter AND m.to_counter
            ORDER BY seq DESC LIMIT 1) last ON true WHERE campaign_id = '%1$s' AND last.given_to <> b.status
          """,
          "an enrolment holds more rights than it is entitled to and has not used",
          """
          SELECT count(*) FROM (SELECT enrolment_id, count(*) AS rights, count(*) FILTER (WHERE status = 'REDEEMED') AS used FROM voucher
            WHERE campaign_id = '%1$s' AND ordinal IS NOT NULL GROUP BY enrolment_id) held JOIN known_enrolment e USING (enrolment_id)
          WHERE rights > greatest(used, CASE e.status WHEN 'WITHDRAWN' THEN 0 ELSE e.entitlement END)
          """);

  private Books() {}

  static void agree(Ground ground) throws SQLException {
    for (Map.Entry<String, String> difference : DIFFERENCES.entrySet()) {
      assertEquals(
          0,
          Database.number(difference.getValue().formatted(ground.campaign())),
          difference.getKey());
    }
    assertEquals(0, Database.accountsThatDiffer(ground), "accounts that differ");
    Map<String, String> stand = stand(ground);
    List<ReadTopics.Fact> facts =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(30),
            told -> told(ground, told).entrySet().containsAll(stand.entrySet()),
            Topic.VOUCHERS,
            Topic.HANDOVERS);
    Map<String, String> told = told(ground, facts);
    told.keySet().retainAll(stand.keySet());
    assertEquals(stand, told, "what stands, and what the last fact of each says");
  }

  /** Facts of that type and campaign. */
  static List<ReadTopics.Fact> facts(Ground ground, String type, int atLeast) {
    return ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(30),
            facts -> facts.stream().filter(fact -> isOf(fact, ground, type)).count() >= atLeast,
            Topic.VOUCHERS,
            Topic.HANDOVERS)
        .stream()
        .filter(fact -> isOf(fact, ground, type))
        .toList();
  }

  private static boolean isOf(ReadTopics.Fact fact, Ground ground, String type) {
    return fact.type().equals(type) && fact.value().contains(ground.campaign().toString());
  }

  /** By voucher, and by serial where a basket is in somebody's hands or set aside. */
  private static Map<String, String> stand(Ground ground) throws SQLException {
    Map<String, String> stand = new TreeMap<>();
    for (List<String> row :
        Database.rows(
            "SELECT id::text, status FROM voucher WHERE campaign_id = '%s'"
                .formatted(ground.campaign()))) {
      stand.put(row.get(0), row.get(1));
    }
    for (List<String> row :
        Database.rows(
            "SELECT run::text, counter::text, status FROM basket WHERE campaign_id = '%s' AND status NOT IN ('IN_STOCK', 'IN_TRANSIT', 'AT_SITE')"
                .formatted(ground.campaign()))) {
      stand.put(serial(row), row.get(2));
    }
    for (List<String> row :
        Database.rows(
            "SELECT DISTINCT b.run::text, b.counter::text, b.status FROM basket b JOIN handover h USING (run, counter) WHERE b.campaign_id = '%s' AND b.status = 'AT_SITE'"
                .formatted(ground.campaign()))) {
      stand.put(serial(row), row.get(2));
    }
    return stand;
  }

  private static String serial(List<String> row) {
    return new ma.sac.distribution.stock.Serial(
            Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)))
        .toString();
  }

  private static Map<String, String> told(Ground ground, List<ReadTopics.Fact> facts) {
    Map<String, ReadTopics.Fact> last = new HashMap<>();
    List<ReadTopics.Fact> ours = new ArrayList<>(facts);
    ours.removeIf(
        fact ->
            !SAYS.containsKey(fact.type()) || !fact.value().contains(ground.campaign().toString()));
    ours.forEach(
        fact ->
            last.merge(
                fact.subject(), fact, (one, two) -> one.sequence() > two.sequence() ? one : two));
    Map<String, String> told = new TreeMap<>();
    last.forEach((subject, fact) -> told.put(subject, SAYS.get(fact.type())));
    return told;
  }
}

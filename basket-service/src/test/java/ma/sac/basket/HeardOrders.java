package ma.sac.basket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.CopyWalk;

/**
 * Copies of orders. What comes later tells another standing, which must not be believed, and meets
 * goods that were received.
 */
record HeardOrders(Sql sql, Taken taken) implements CopyWalk.Copies {
  @Override
  public String owner() {
    return "cooperative-service";
  }

  @Override
  public void first(ObjectNode fact, UUID id, String state) {
    fact.put("orderId", id.toString()).put("status", state).put("deliveryDate", "2020-04-25");
  }

  @Override
  public String then(ObjectNode fact, UUID id) {
    fact.put("orderId", id.toString()).put("deliveryDate", "2020-04-26");
    fact.withObject("/cooperative").put("status", "SUSPENDED").put("rural", false);
    return fact.get("status").asText();
  }

  @Override
  public Optional<CopyWalk.Copy> find(UUID id) {
    return sql.first(
        "SELECT CASE delivery_date WHEN '2020-04-25' THEN 'before' ELSE 'after' END, status, sequence FROM known_order WHERE id = ?",
        row -> new CopyWalk.Copy(row.getString(1), row.getString(2), row.getLong(3)),
        id);
  }

  @Override
  public void awaitTaken(List<UUID> events) {
    taken.await(events);
  }

  @Override
  public void meanwhile(List<UUID> known) {
    sql.update("UPDATE known_order_line SET accepted = 3 WHERE order_id = ANY (?::uuid[])", known);
  }

  /** Of those orders, how many still have the standing and the goods that they had. */
  long unspoilt(List<UUID> known) {
    return sql.number(
        """
        SELECT count(*) FROM known_order o JOIN known_order_line l ON l.order_id = o.id
        WHERE o.id = ANY (?::uuid[]) AND o.standing = 'VERIFIED' AND o.rural AND o.eligible AND l.accepted = 3
        """,
        known);
  }
}

package ma.sac.basket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.CopyWalk;

/**
 * One kind of copies of this service: which fields of a fact and of the table the walk looks at.
 */
record HeardCopies(Kind kind, Sql sql, Taken taken) implements CopyWalk.Copies {

  /**
   * @param mark the fact's field that is changed, {@code column} where it is kept
   * @param values the state in the table's words → as the fact says it, where that differs
   */
  record Kind(
      String owner,
      String id,
      String mark,
      String status,
      Map<String, Object> values,
      String query) {}

  static final Kind COOPERATIVE =
      new Kind(
          "cooperative-service",
          "cooperativeId",
          "nameFr",
          "status",
          Map.of(),
          "SELECT name_fr, status, sequence FROM known_cooperative WHERE id = ?");
  static final Kind PRODUCT =
      new Kind(
          "cooperative-service",
          "productId",
          "nameFr",
          "active",
          Map.of("made", true, "no longer made", false),
          "SELECT name_fr, active::text, sequence FROM known_product WHERE id = ?");
  static final Kind OFFER =
      new Kind(
          "cooperative-service",
          "offerId",
          "category",
          "status",
          Map.of(),
          "SELECT category, status, sequence FROM known_offer WHERE id = ?");
  static final Kind CAMPAIGN =
      new Kind(
          "distribution-service",
          "campaignId",
          "nameFr",
          "status",
          Map.of(),
          "SELECT name_fr, status, sequence FROM known_campaign WHERE id = ?");
  static final Kind WAREHOUSE =
      new Kind(
          "distribution-service",
          "warehouseId",
          "nameFr",
          "status",
          Map.of(),
          "SELECT name_fr, status, sequence FROM known_warehouse WHERE id = ?");

  @Override
  public String owner() {
    return kind.owner();
  }

  @Override
  public void first(ObjectNode fact, UUID id, String state) {
    fact.put(kind.id(), id.toString()).put(kind.mark(), "before");
    fact.putPOJO(kind.status(), kind.values().getOrDefault(state, state));
    // The example's, which may contradict the state that is played.
    fact.remove("orderable");
  }

  @Override
  public String then(ObjectNode fact, UUID id) {
    fact.put(kind.id(), id.toString()).put(kind.mark(), "after");
    return word(fact.get(kind.status()).asText());
  }

  @Override
  public Optional<CopyWalk.Copy> find(UUID id) {
    return sql.first(
        kind.query(),
        row -> new CopyWalk.Copy(row.getString(1), word(row.getString(2)), row.getLong(3)),
        id);
  }

  @Override
  public void awaitTaken(List<UUID> events) {
    taken.await(events);
  }

  private String word(String told) {
    return kind.values().entrySet().stream()
        .filter(value -> value.getValue().toString().equals(told))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(told);
  }
}

package ma.sac.cooperative.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.cooperative.products.Authorisation;
import ma.sac.kit.db.Sql;

/** What orders take from offers and give back. */
@ApplicationScoped
public class OfferCapacity {
  private final Sql sql;
  private final Offers offers;
  private final OfferFacts facts;

  OfferCapacity(Sql sql, Offers offers, OfferFacts facts) {
    this.sql = sql;
    this.offers = offers;
    this.facts = facts;
  }

  /** An offer with all that an order notes of it, of its product and of its cooperative. */
  public record Orderable(
      UUID offerId,
      UUID cooperativeId,
      UUID productId,
      String productNameFr,
      String productNameAr,
      String kind,
      String category,
      int netWeightGrams,
      BigDecimal unitPrice,
      long left,
      long minimumOrder,
      long lotSize,
      LocalDate windowFrom,
      LocalDate windowTo,
      boolean published,
      boolean needsOnssa,
      Authorisation authorisation) {

    /** Food of a category that needs it is not ordered without an authorisation that holds. */
    public boolean isAuthorisedOn(LocalDate day) {
      return !needsOnssa || authorisation.holdsOn(day);
    }
  }

  /**
   * Locks the offers in the order of their ids, so that two batches never wait for each other in a
   * circle; nobody changes their products until the transaction ends.
   */
  public Map<UUID, Orderable> lock(Collection<UUID> ids) {
    return sql
        .list(
            """
            SELECT offer.*, product.name_fr, product.name_ar, product.kind, product.net_weight_grams, product.onssa_authorisation,
              product.onssa_valid_until, product_category.needs_onssa
            FROM offer JOIN product ON product.id = offer.product_id JOIN product_category ON product_category.code = product.category
            WHERE offer.id = ANY (?::uuid[]) ORDER BY offer.id FOR UPDATE OF offer FOR SHARE OF product, product_category
            """,
            OfferCapacity::read,
            ids)
        .stream()
        .collect(Collectors.toMap(Orderable::offerId, Function.identity()));
  }

  /**
   * Moves what is ordered of each offer by so many units, negative to give back; locks in the order
   * of the ids.
   *
   * @throws IllegalStateException when an offer does not cover it: the caller had it locked and
   *     looked
   */
  public void move(Map<UUID, Long> units) {
    Map<UUID, Long> sorted = new TreeMap<>(units);
    sorted.values().removeIf(quantity -> quantity == 0);
    if (sorted.isEmpty()) {
      return;
    }
    sql.list(
        "SELECT 1 FROM offer WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE",
        row -> 1,
        sorted.keySet());
    List<Offer> moved =
        offers.commit(new ArrayList<>(sorted.keySet()), new ArrayList<>(sorted.values()));
    if (moved.size() != sorted.size()) {
      throw new IllegalStateException("An offer does not cover what is ordered from it");
    }
    moved.forEach(offer -> facts.tell("offer.changed", offer));
  }

  private static Orderable read(ResultSet row) throws SQLException {
    return new Orderable(
        row.getObject("id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        row.getObject("product_id", UUID.class),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("kind"),
        row.getString("category"),
        row.getInt("net_weight_grams"),
        row.getBigDecimal("unit_price"),
        row.getLong("quantity") - row.getLong("committed"),
        row.getLong("minimum_order"),
        row.getLong("lot_size"),
        row.getObject("window_from", LocalDate.class),
        row.getObject("window_to", LocalDate.class),
        row.getString("status").equals("PUBLISHED"),
        row.getBoolean("needs_onssa"),
        new Authorisation(
            row.getString("onssa_authorisation"),
            row.getObject("onssa_valid_until", LocalDate.class)));
  }
}

package ma.sac.cooperative.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What offers cost when: each price from the moment it was set to the next, or the withdrawal. */
@ApplicationScoped
class OfferPrices {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private final Sql sql;

  OfferPrices(Sql sql) {
    this.sql = sql;
  }

  record OfferPrice(int no, BigDecimal unitPrice, Instant from, Instant until) {}

  /**
   * In the order in which they were set, one more than the limit.
   *
   * @param on only those that held at some moment of that local day; null for all
   */
  List<OfferPrice> page(UUID offer, LocalDate on, int after, int limit) {
    Instant begin = on == null ? null : on.atStartOfDay(LOCAL).toInstant();
    Instant end = on == null ? null : on.plusDays(1).atStartOfDay(LOCAL).toInstant();
    return sql.list(
        """
        SELECT * FROM (
          SELECT price.no, price.unit_price, price.since,
            coalesce(lead(price.since) OVER (ORDER BY price.no), offer.withdrawn_at) AS until
          FROM offer_price price JOIN offer ON offer.id = price.offer_id WHERE price.offer_id = ?) history
        WHERE no > ? AND (?::timestamptz IS NULL OR since < ?::timestamptz AND (until IS NULL OR until > ?::timestamptz))
        ORDER BY no LIMIT ?
        """,
        row ->
            new OfferPrice(
                row.getInt("no"),
                row.getBigDecimal("unit_price"),
                Sql.instant(row, "since"),
                Sql.instant(row, "until")),
        offer,
        after,
        end,
        end,
        begin,
        limit + 1);
  }
}

package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Who waits on an approved list, and what is free for them. */
@ApplicationScoped
class WaitingList {
  private static final String HELD = "status IN ('APPROVED', 'SERVED', 'PARTLY_SERVED')";

  /** A family that waits, in the list's order. */
  record Waiting(
      UUID id,
      String region,
      String province,
      String territory,
      UUID zoneId,
      int entitlement,
      int score,
      long rank) {

    private static Waiting of(ResultSet row) throws SQLException {
      return new Waiting(
          row.getObject("id", UUID.class),
          row.getString("region"),
          row.getString("province"),
          row.getString("territory"),
          row.getObject("zone_id", UUID.class),
          row.getInt("entitlement"),
          row.getInt("score"),
          row.getLong("rank"));
    }
  }

  private final Sql sql;

  WaitingList(Sql sql) {
    this.sql = sql;
  }

  /**
   * Baskets that nobody of the list holds: never given, or free because their family was withdrawn
   * or its vouchers ran out.
   */
  long free(EnrolmentList list) {
    return list.baskets()
        - sql.number(
            "SELECT coalesce(sum(entitlement), 0) FROM enrolment WHERE list_id = ? AND " + HELD,
            list.id());
  }

  /** How many of each quota are free. */
  Map<Criteria.Quota, Long> freeOfQuotas(EnrolmentList list) {
    Map<Criteria.Quota, Long> free = new HashMap<>();
    for (Criteria.Quota quota : list.criteria().quotas()) {
      long held =
          sql.number(
              "SELECT coalesce(sum(entitlement), 0) FROM enrolment WHERE list_id = ? AND ? IN ('MA', region, province, territory) AND "
                  + HELD,
              list.id(),
              quota.territory());
      free.put(quota, quota.baskets() - held);
    }
    return free;
  }

  /** The next that wait, after a rank. */
  List<Waiting> next(UUID list, long rank, int most) {
    return sql.list(
        "SELECT * FROM enrolment WHERE list_id = ? AND status = 'WAITLISTED' AND rank > ? ORDER BY rank LIMIT ?",
        Waiting::of,
        list,
        rank,
        most);
  }

  /** Those of the families that are verified, held so until the transaction ends. */
  Set<UUID> verified(Collection<UUID> households) {
    return new HashSet<>(
        sql.list(
            "SELECT id FROM household WHERE id = ANY (?::uuid[]) AND status = 'VERIFIED' ORDER BY id FOR SHARE",
            row -> row.getObject(1, UUID.class),
            households));
  }

  /**
   * The zone that is told for a family of a list: the one its neighbours are told in, so that it is
   * not told alone; where its territory has nobody else, its own.
   */
  UUID toldZone(UUID list, String territory, UUID zone) {
    UUID told =
        sql.first(
                """
                SELECT published_zone_id FROM enrolment_list_zone WHERE list_id = ? AND territory = ?
                GROUP BY published_zone_id ORDER BY bool_or(zone_id = ?) DESC, count(*) DESC, published_zone_id LIMIT 1
                """,
                row -> row.getObject(1, UUID.class),
                list,
                territory,
                zone)
            .orElse(zone);
    sql.update(
        "INSERT INTO enrolment_list_zone (list_id, territory, zone_id, published_zone_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        list,
        territory,
        zone,
        told);
    return told;
  }
}

package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.cooperative.web.SearchKeys;
import ma.sac.kit.db.Sql;

/** The cooperatives that are kept. */
@ApplicationScoped
class Cooperatives {
  private final Sql sql;
  private final SearchKeys searchKeys;

  Cooperatives(Sql sql, SearchKeys searchKeys) {
    this.sql = sql;
    this.searchKeys = searchKeys;
  }

  Optional<Cooperative> find(UUID id) {
    return sql.first("SELECT * FROM cooperative WHERE id = ?", Cooperatives::read, id);
  }

  /** Locked until the transaction ends. */
  Optional<Cooperative> take(UUID id) {
    return sql.first("SELECT * FROM cooperative WHERE id = ? FOR UPDATE", Cooperatives::read, id);
  }

  /** Nobody changes them until the transaction ends; read in the order of their ids. */
  List<Cooperative> share(Collection<UUID> ids) {
    return sql.list(
        "SELECT * FROM cooperative WHERE id = ANY (?::uuid[]) ORDER BY id FOR SHARE",
        Cooperatives::read,
        ids);
  }

  Optional<Cooperative> registeredAs(String registrationNumber) {
    return sql.first(
        "SELECT * FROM cooperative WHERE registration_number = ?",
        Cooperatives::read,
        registrationNumber);
  }

  Map<UUID, String> numbers(Collection<UUID> ids) {
    return sql
        .list(
            "SELECT id, registration_number FROM cooperative WHERE id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            ids)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Filters that are null do not filter. */
  record Filter(
      String text,
      CooperativeStatus status,
      String territory,
      String registrationNumber,
      Boolean womenLed) {}

  List<Cooperative> page(Filter filter, UUID after, int limit) {
    return new ListQuery("SELECT * FROM cooperative", "id")
        .whereEach("search_key LIKE ?", searchKeys.patterns(filter.text()))
        .where("status = ?", filter.status())
        .where("territory_path @> ARRAY[?]::text[]", filter.territory())
        .where("registration_number = ?", filter.registrationNumber())
        .where("women_led = ?", filter.womenLed())
        .page(sql, after, limit, Cooperatives::read);
  }

  void add(Cooperative cooperative, String by) {
    Profile profile = cooperative.profile();
    sql.update(
        """
        INSERT INTO cooperative (id, registration_number, name_fr, name_ar, territory, territory_path, sector, members, women, youth,
          women_led, ice, contact_name, contact_phone, rib, status, rural_proposed, created_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        cooperative.id(),
        cooperative.registrationNumber(),
        profile.nameFr(),
        profile.nameAr(),
        cooperative.territory(),
        cooperative.territoryPath(),
        profile.sector(),
        profile.members(),
        profile.women(),
        profile.youth(),
        profile.womenLed(),
        cooperative.ice(),
        cooperative.contact().name(),
        cooperative.contact().phone(),
        cooperative.contact().rib(),
        cooperative.status(),
        cooperative.ruralProposed(),
        by,
        cooperative.version());
  }

  /** Writes a cooperative that this transaction has taken. */
  void keep(Cooperative cooperative) {
    Profile profile = cooperative.profile();
    Standing standing = cooperative.standing();
    sql.update(
        """
        UPDATE cooperative SET name_fr = ?, name_ar = ?, sector = ?, members = ?, women = ?, youth = ?, women_led = ?,
          contact_name = ?, contact_phone = ?, rib = ?, status = ?, rural = ?, evidence = ?, valid_until = ?, reason = ?,
          decided_by = ?, decided_at = now(), version = ?
        WHERE id = ?
        """,
        profile.nameFr(),
        profile.nameAr(),
        profile.sector(),
        profile.members(),
        profile.women(),
        profile.youth(),
        profile.womenLed(),
        cooperative.contact().name(),
        cooperative.contact().phone(),
        cooperative.contact().rib(),
        standing.status(),
        standing.rural(),
        standing.evidence(),
        standing.validUntil(),
        standing.reason(),
        standing.decidedBy(),
        cooperative.version(),
        cooperative.id());
  }

  /** Some whose verification ended, taken by this instance alone. */
  List<Cooperative> takeExpired(LocalDate today, int limit) {
    return sql.list(
        "SELECT * FROM cooperative WHERE status = 'VERIFIED' AND valid_until < ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
        Cooperatives::read,
        today,
        limit);
  }

  /** Some whose verification ends by that day and that were not told of it yet. */
  List<Cooperative> takeExpiring(LocalDate by, int limit) {
    return sql.list(
        """
        SELECT * FROM cooperative WHERE status = 'VERIFIED' AND valid_until <= ? AND expiry_told_for IS DISTINCT FROM valid_until
        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        Cooperatives::read,
        by,
        limit);
  }

  void rememberTold(UUID id) {
    sql.update("UPDATE cooperative SET expiry_told_for = valid_until WHERE id = ?", id);
  }

  private static Cooperative read(ResultSet row) throws SQLException {
    return new Cooperative(
        row.getObject("id", UUID.class),
        row.getString("registration_number"),
        row.getString("territory"),
        List.of((String[]) row.getArray("territory_path").getArray()),
        (Boolean) row.getObject("rural_proposed"),
        row.getString("ice"),
        new Profile(
            row.getString("name_fr"),
            row.getString("name_ar"),
            row.getString("sector"),
            row.getInt("members"),
            row.getInt("women"),
            row.getInt("youth"),
            row.getBoolean("women_led")),
        new Standing(
            CooperativeStatus.valueOf(row.getString("status")),
            (Boolean) row.getObject("rural"),
            row.getString("evidence"),
            row.getObject("valid_until", LocalDate.class),
            row.getString("reason"),
            row.getString("decided_by")),
        new SealedContact(
            row.getBytes("contact_name"), row.getBytes("contact_phone"), row.getBytes("rib")),
        row.getLong("version"));
  }
}

package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/** The families that the transaction's scope covers. */
@ApplicationScoped
public class Households {
  private final Sql sql;
  private final Territories territories;

  Households(Sql sql, Territories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  /** A person's row; the rest is sealed. */
  public record MemberRow(
      UUID id, UUID householdId, boolean head, boolean active, byte[] sealedPerson) {
    private static MemberRow of(ResultSet row) throws SQLException {
      return new MemberRow(
          row.getObject("id", UUID.class),
          row.getObject("household_id", UUID.class),
          row.getBoolean("head"),
          row.getBoolean("active"),
          row.getBytes("sealed_person"));
    }
  }

  public Optional<Household> find(UUID id) {
    return sql.first("SELECT * FROM household WHERE id = ?", Household::of, id);
  }

  /** The same, held until the transaction ends. */
  public Optional<Household> lock(UUID id) {
    return sql.first("SELECT * FROM household WHERE id = ? FOR UPDATE", Household::of, id);
  }

  /** The same, unchanged until the transaction ends. */
  Optional<Household> share(UUID id) {
    return sql.first("SELECT * FROM household WHERE id = ? FOR SHARE", Household::of, id);
  }

  public List<Household> findAll(Collection<UUID> ids) {
    return sql.list("SELECT * FROM household WHERE id = ANY (?)", Household::of, ids);
  }

  /** One more than asked for, by id; filters that are null do not filter. */
  List<Household> page(HouseholdStatus status, String territory, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM household WHERE true");
    List<Object> arguments = new ArrayList<>();
    if (status != null) {
      query.append(" AND status = ?");
      arguments.add(status);
    }
    if (territory != null) {
      query.append(" AND ").append(column(territory)).append(" = ?");
      arguments.add(territory);
    }
    if (after != null) {
      query.append(" AND id > ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), Household::of, arguments.toArray());
  }

  private String column(String territory) {
    return switch (territories.find(territory).map(Territories.Territory::level).orElse("")) {
      case "region" -> "region";
      case "province", "prefecture" -> "province";
      default -> "territory";
    };
  }

  /** Those who are of the families today. */
  public List<MemberRow> membersOf(Collection<UUID> households) {
    return sql.list(
        "SELECT * FROM member WHERE household_id = ANY (?) AND active ORDER BY head DESC, id",
        MemberRow::of,
        households);
  }

  /** Those too who left it. */
  List<MemberRow> everyMemberOf(UUID household) {
    return sql.list(
        "SELECT * FROM member WHERE household_id = ? ORDER BY head DESC, active DESC, id",
        MemberRow::of,
        household);
  }

  List<UUID> withIdentity(byte[] mark) {
    return ids("SELECT household_id FROM household_identity WHERE identity_mark = ?", mark);
  }

  List<UUID> withPhone(byte[] mark) {
    return ids(
        "SELECT id FROM household WHERE phone_mark = ? OR other_phone_marks @> ARRAY[?] ORDER BY id LIMIT 200",
        mark,
        mark);
  }

  List<UUID> withFamilyName(byte[] mark) {
    return ids(
        "SELECT household_id FROM member WHERE name_mark = ? AND active ORDER BY id LIMIT 2000",
        mark);
  }

  private List<UUID> ids(String query, Object... marks) {
    return sql.list(query, row -> row.getObject(1, UUID.class), marks);
  }

  /** Adds to what was decided about a family. */
  public void decided(
      UUID household, String decision, String method, byte[] sealedReason, String by) {
    sql.update(
        "INSERT INTO household_decision (id, household_id, decision, method, sealed_reason, decided_by) VALUES (?, ?, ?, ?, ?, ?)",
        Ids.next(),
        household,
        decision,
        method,
        sealedReason,
        by);
  }
}

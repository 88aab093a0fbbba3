package ma.sac.distribution.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;

/** The organisations of the alliance. */
@ApplicationScoped
class Partners {
  private final Sql sql;

  Partners(Sql sql) {
    this.sql = sql;
  }

  void add(UUID id, PartnerRequest request, String by) {
    sql.update(
        "INSERT INTO partner (id, name_fr, name_ar, sector, created_by) VALUES (?, ?, ?, ?, ?)",
        id,
        request.nameFr(),
        request.nameAr(),
        request.sector(),
        by);
  }

  Optional<PartnerView> find(UUID id) {
    return sql.first("SELECT * FROM partner WHERE id = ?", Partners::read, id);
  }

  List<PartnerView> list(UUID after, int limit) {
    Where where = Where.everything();
    return sql.list(
        "SELECT * FROM partner" + where.page(after, limit), Partners::read, where.arguments());
  }

  private static PartnerView read(ResultSet row) throws SQLException {
    return new PartnerView(
        row.getObject("id", UUID.class),
        row.getString("name_fr"),
        row.getString("name_ar"),
        Sector.valueOf(row.getString("sector")),
        "REGISTERED",
        row.getLong("version"));
  }
}

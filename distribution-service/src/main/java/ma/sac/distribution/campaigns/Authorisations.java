package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;

/** The authorisations on record. */
@ApplicationScoped
class Authorisations {
  private final Sql sql;

  Authorisations(Sql sql) {
    this.sql = sql;
  }

  Optional<AuthorisationView> find(UUID campaign, UUID id) {
    return sql.first(
        "SELECT * FROM campaign_authorisation WHERE campaign_id = ? AND id = ?",
        AuthorisationView::read,
        campaign,
        id);
  }

  List<AuthorisationView> list(UUID campaign, UUID after, int limit) {
    Where where = Where.everything().and("campaign_id = ?", campaign);
    return sql.list(
        "SELECT * FROM campaign_authorisation" + where.page(after, limit),
        AuthorisationView::read,
        where.arguments());
  }
}

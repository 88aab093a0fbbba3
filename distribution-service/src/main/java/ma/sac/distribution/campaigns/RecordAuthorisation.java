package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Territories;

/** An authority's yes is put on record; the same one twice is one. */
@ApplicationScoped
class RecordAuthorisation {
  private final Sql sql;
  private final Territories territories;

  RecordAuthorisation(Sql sql, Territories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  @Transactional
  public AuthorisationView record(UUID campaign, AuthorisationRequest request, String by) {
    boolean governor = request.kind() == AuthorisationRequest.Kind.GOVERNOR;
    if (governor && (request.territory() == null || !territories.exists(request.territory()))) {
      throw Refusal.invalid("territory", "is no official territory code");
    }
    String territory = governor ? request.territory() : null;
    sql.update(
        """
        INSERT INTO campaign_authorisation (id, campaign_id, kind, territory, reference, issued_on, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT campaign_authorisation_once DO NOTHING
        """,
        Ids.next(),
        campaign,
        request.kind(),
        territory,
        request.reference(),
        request.issuedOn(),
        by);
    return sql.first(
            "SELECT * FROM campaign_authorisation WHERE campaign_id = ? AND kind = ? AND territory IS NOT DISTINCT FROM ? AND reference = ?",
            AuthorisationView::read,
            campaign,
            request.kind(),
            territory,
            request.reference())
        .orElseThrow();
  }
}

package ma.sac.distribution.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Nothing is promised that is neither released nor approved to be sourced. */
@ApplicationScoped
class BasketSupply {
  private final Sql sql;

  BasketSupply(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws Refusal 409 not-enough-baskets, with the shortage
   */
  void require(UUID campaign) {
    long promised =
        sql.number(
            "SELECT coalesce(sum(entitlement), 0) FROM known_enrolment WHERE campaign_id = ? AND status <> 'WITHDRAWN'",
            campaign);
    long released =
        sql.number(
            "SELECT coalesce(sum(baskets), 0) FROM released_run WHERE campaign_id = ?", campaign);
    long sourced =
        sql.number(
            "SELECT coalesce(sum(baskets), 0) FROM known_sourcing_plan WHERE campaign_id = ? AND status = 'APPROVED'",
            campaign);
    long gone =
        sql.number(
            "SELECT count(*) FROM basket WHERE campaign_id = ? AND status IN ('GIVEN_WITHOUT_RIGHT', 'DAMAGED', 'LOST', 'DESTROYED', 'CARRIED_OVER', 'DONATED')",
            campaign);
    long available = Math.max(released, sourced) - gone;
    if (promised > available) {
      throw new Refusal(
              DistributionProblem.NOT_ENOUGH_BASKETS,
              "More baskets are promised than released or approved to be sourced")
          .with("asked", promised)
          .with("available", available)
          .with("shortage", promised - available);
    }
  }
}

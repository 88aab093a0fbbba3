package ma.sac.distribution.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks cooperative-service to lower the ceiling of a campaign's orders. */
@ApplicationScoped
class BudgetReductions {
  private static final Logger LOG = Logger.getLogger(BudgetReductions.class);

  private final CooperativeBudgets cooperatives;
  private final OidcClient tokens;

  BudgetReductions(@RestClient CooperativeBudgets cooperatives, OidcClient tokens) {
    this.cooperatives = cooperatives;
    this.tokens = tokens;
  }

  /**
   * Returns when it is lowered there.
   *
   * @throws Refusal 409 budget-committed when orders hold more, 503 when nobody answered
   */
  void ask(UUID campaign, long revision, BigDecimal amount, String person) {
    try {
      String token = tokens.getTokens().await().atMost(Duration.ofSeconds(5)).getAccessToken();
      cooperatives.reduce(
          campaign,
          "Bearer " + token,
          "budget-" + campaign + "-" + revision,
          person,
          new CooperativeBudgets.Reduction(revision, amount));
    } catch (WebApplicationException answer) {
      throw refused(answer, amount);
    } catch (ProcessingException | io.smallrye.mutiny.TimeoutException unreachable) {
      LOG.warnf("cooperative-service did not answer: campaign=%s", campaign);
      throw new Refusal(
          CommonProblem.UNAVAILABLE, "Whether the money is free could not be asked right now");
    }
  }

  private static RuntimeException refused(WebApplicationException answer, BigDecimal amount) {
    if (answer.getResponse().getStatus() == 409) {
      JsonNode facts = answer.getResponse().readEntity(JsonNode.class);
      return new Refusal(
              DistributionProblem.BUDGET_COMMITTED, "Orders were already placed with this money")
          .with("asked", amount)
          .with("committed", facts == null ? null : facts.path("committed"));
    }
    LOG.warnf("cooperative-service answered %d", answer.getResponse().getStatus());
    return new Refusal(
        CommonProblem.UNAVAILABLE, "Whether the money is free could not be asked right now");
  }
}

package ma.sac.basket.sourcing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks cooperative-service for a plan's orders and tells its answer from silence. Only an answer is
 * an answer: a time-out, an outage or "not now" is none.
 */
@ApplicationScoped
class OrderDesk {
  private static final Logger LOG = Logger.getLogger(OrderDesk.class);

  private final CooperativeService peer;
  private final ServiceToken token;
  private final ObjectMapper json;

  OrderDesk(@RestClient CooperativeService peer, ServiceToken token, ObjectMapper json) {
    this.peer = peer;
    this.token = token;
    this.json = json;
  }

  /** The verdicts, or empty when there was no answer and the same must be asked again. */
  Optional<List<PurchaseOrderBatch.Verdict>> ask(PurchaseOrderBatch batch, String person) {
    String key = "sourcing-plan/" + batch.planId() + "/" + batch.planRevision();
    Optional<List<PurchaseOrderBatch.Verdict>> answer = ask(batch, person, key);
    if (answer.isPresent() && answer.get().isEmpty() && !batch.orders().isEmpty()) {
      // A replay under the same key says only that it was done. The orders' own unique key (plan,
      // revision, cooperative) makes the same request under another key answer the same verdicts.
      return ask(batch, person, key + "/" + Ids.next()).filter(verdicts -> !verdicts.isEmpty());
    }
    return answer;
  }

  private Optional<List<PurchaseOrderBatch.Verdict>> ask(
      PurchaseOrderBatch batch, String person, String key) {
    try (Response response = peer.place(token.bearer(), key, person, batch)) {
      return answer(batch, response);
    } catch (WebApplicationException refused) {
      return answer(batch, refused.getResponse());
    } catch (ProcessingException | io.smallrye.mutiny.TimeoutException silence) {
      return none(batch, silence.getClass().getSimpleName());
    } catch (io.quarkus.oidc.client.OidcClientException noToken) {
      return none(batch, "no token");
    }
  }

  private Optional<List<PurchaseOrderBatch.Verdict>> answer(
      PurchaseOrderBatch batch, Response response) {
    return switch (response.getStatus()) {
      case 200, 201 -> Optional.of(verdicts(response));
      case 400, 404, 409, 422 -> refused(batch, response);
      default -> {
        token.forget();
        yield none(batch, "status " + response.getStatus());
      }
    };
  }

  private List<PurchaseOrderBatch.Verdict> verdicts(Response response) {
    return read(response, PurchaseOrderBatch.Verdicts.class)
        .map(PurchaseOrderBatch.Verdicts::verdicts)
        .orElse(List.of());
  }

  private Optional<List<PurchaseOrderBatch.Verdict>> refused(
      PurchaseOrderBatch batch, Response response) {
    PurchaseOrderBatch.Refused problem =
        read(response, PurchaseOrderBatch.Refused.class)
            .orElse(new PurchaseOrderBatch.Refused(null, "status " + response.getStatus()));
    if (problem.type() != null && problem.type().endsWith("idempotency-key-in-flight")) {
      return none(batch, "in flight");
    }
    return Optional.of(
        batch.orders().stream().map(order -> refused(order.cooperativeId(), problem)).toList());
  }

  /** Empty when there is no body, as in a replay, or none that can be read. */
  private <T> Optional<T> read(Response response, Class<T> type) {
    try {
      String body = response.readEntity(String.class);
      return body == null || body.isBlank()
          ? Optional.empty()
          : Optional.ofNullable(json.readValue(body, type));
    } catch (JsonProcessingException unreadable) {
      LOG.warnf("An answer of cooperative-service is unreadable: status=%d", response.getStatus());
      return Optional.empty();
    }
  }

  private static PurchaseOrderBatch.Verdict refused(
      UUID cooperative, PurchaseOrderBatch.Refused problem) {
    return new PurchaseOrderBatch.Verdict(cooperative, "REFUSED", null, problem);
  }

  private static Optional<List<PurchaseOrderBatch.Verdict>> none(
      PurchaseOrderBatch batch, String why) {
    LOG.infof(
        "No answer for the orders of a plan yet: plan=%s revision=%d why=%s",
        batch.planId(), batch.planRevision(), why);
    return Optional.empty();
  }
}

package ma.sac.basket.sourcing;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** This service's own access token for calls to cooperative-service. */
@ApplicationScoped
class ServiceToken {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OidcClient client;
  private volatile Tokens tokens;

  ServiceToken(OidcClient client) {
    this.client = client;
  }

  String bearer() {
    Tokens current = tokens;
    if (current == null
        || current.isAccessTokenExpired()
        || current.isAccessTokenWithinRefreshInterval()) {
      current = client.getTokens().await().atMost(PATIENCE);
      tokens = current;
    }
    return "Bearer " + current.getAccessToken();
  }

  /** The next call asks for a new one. */
  void forget() {
    tokens = null;
  }
}

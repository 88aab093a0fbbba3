package ma.sac.beneficiary.notices;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/** Calls in this service's own name; a token is used until it is about to expire. */
@ApplicationScoped
class ServiceToken implements ClientRequestFilter {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcClient issuer;
  private volatile Tokens current;

  ServiceToken(OidcClient issuer) {
    this.issuer = issuer;
  }

  @Override
  public void filter(ClientRequestContext request) {
    Tokens tokens = current;
    if (tokens == null
        || tokens.isAccessTokenExpired()
        || tokens.isAccessTokenWithinRefreshInterval()) {
      tokens = issuer.getTokens().await().atMost(PATIENCE);
      current = tokens;
    }
    request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.getAccessToken());
  }
}

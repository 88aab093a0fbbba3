package ma.sac.system.client;

import java.util.Map;

/** Where a person's access token comes from. */
public interface TokenSource {

  /**
   * @param claims roles and what narrows them, lists comma separated; what is not named is wide
   */
  String token(Map<String, String> claims);

  /** Keycloak where its runner's secret is given, else the local issuer. */
  static TokenSource from(Settings settings, Map<String, String> environment) {
    String runner = environment.getOrDefault("SAC_RUNNER_SECRET", "");
    return runner.isEmpty()
        ? new IssuerTokens(settings)
        : new KeycloakTokens(settings.issuer(), runner);
  }
}

package ma.sac.system.wronghands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.system.client.Service;
import ma.sac.test.servers.Tokens;

/** Right and wrong tokens. */
final class Hands {

  /** Rightly signed for this service, as wide as a role can be. */
  static Tokens of(String role, Service service) {
    Tokens tokens =
        role.equals("service")
            ? Tokens.service(
                service == Service.BASKET ? "distribution-service" : "basket-service",
                service.title())
            : Tokens.of(role);
    return tokens
        .cooperative(UUID.randomUUID())
        .partner(UUID.randomUUID())
        .audience(service.title());
  }

  /** The same role, narrowed to places, campaigns and bodies that have nothing to do with ours. */
  static Tokens elsewhere(String role, Service service) {
    return of(role, service)
        .territories("12")
        .campaigns(UUID.randomUUID())
        .warehouses(UUID.randomUUID())
        .sites(UUID.randomUUID())
        .rounds(UUID.randomUUID());
  }

  /** No token at all is null; each of the others would be right but for one thing. */
  static Map<String, String> wrong(String role, Service service) {
    Tokens right = of(role, service);
    Map<String, String> hands = new LinkedHashMap<>();
    hands.put("no token", null);
    hands.put("another scheme", "Basic " + right.token());
    hands.put("garbage for a token", "Bearer nonsense");
    hands.put("an expired token", right.expiredBearer());
    hands.put("a token signed by another key of the same name", right.impostorBearer());
    hands.put("a token signed by an unknown key", right.forgedBearer());
    hands.put("a token that nobody signed", right.unsignedBearer());
    hands.put("a token that was changed after", right.changedBearer());
    hands.put("another issuer's token", right.otherIssuersBearer());
    hands.put("a token for another audience", right.audience("another-service").bearer());
    return hands;
  }

  private Hands() {}
}

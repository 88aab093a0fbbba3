package ma.sac.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sends the current request, by the access token; only meaningful while a request is served.
 */
@ApplicationScoped
public class Caller {
  /** Header by which a calling service names the person it acts for. */
  public static final String ACTING_FOR = "SAC-Acting-For";

  private static final String EVERYWHERE = "MA";
  private static final String ALL = "*";

  private final SecurityIdentity identity;
  private final RoutingContext routing;
  private final Territories territories;

  Caller(SecurityIdentity identity, RoutingContext routing, Territories territories) {
    this.identity = identity;
    this.routing = routing;
    this.territories = territories;
  }

  /** The person, or the calling service. */
  public String subject() {
    return identity.isAnonymous() ? "anonymous" : token().getSubject();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /**
   * The person that stands behind the request: of a service's call the one it names, else the
   * caller.
   */
  public String person() {
    String named = has("service") ? routing.request().getHeader(ACTING_FOR) : null;
    return named == null || named.isBlank() ? subject() : named;
  }

  /** The HCP codes the caller is narrowed to; {@code MA} is the whole country. */
  public Set<String> territories() {
    return strings("territories");
  }

  /** Whether one of the caller's territories is, or contains, the given one. */
  public boolean coversTerritory(String code) {
    return has("service")
        || territories().stream()
            .anyMatch(own -> own.equals(EVERYWHERE) || territories.contains(own, code));
  }

  /** The territories that the token narrows its holder to; empty for the whole country. */
  public Optional<Set<String>> onlyTerritories() {
    Set<String> own = territories();
    return has("service") || own.contains(EVERYWHERE) ? Optional.empty() : Optional.of(own);
  }

  public boolean coversCampaign(UUID campaign) {
    return has("service") || covers("campaigns", campaign);
  }

  public boolean coversWarehouse(UUID warehouse) {
    return covers("warehouses", warehouse);
  }

  public boolean coversSite(UUID site) {
    return covers("sites", site);
  }

  public boolean coversRound(UUID round) {
    return covers("rounds", round);
  }

  /** The campaigns that the token narrows its holder to; empty where it covers all. */
  public Optional<Set<UUID>> onlyCampaigns() {
    return has("service") ? Optional.empty() : only("campaigns");
  }

  /** The warehouses that the token narrows its holder to; empty where it covers all. */
  public Optional<Set<UUID>> onlyWarehouses() {
    return only("warehouses");
  }

  /** The sites that the token narrows its holder to; empty where it covers all. */
  public Optional<Set<UUID>> onlySites() {
    return only("sites");
  }

  /** What is no id names nothing. */
  private Optional<Set<UUID>> only(String claim) {
    Set<String> listed = strings(claim);
    if (listed.contains(ALL)) {
      return Optional.empty();
    }
    Set<UUID> ids = new LinkedHashSet<>();
    for (String id : listed) {
      try {
        ids.add(UUID.fromString(id));
      } catch (IllegalArgumentException noId) {
        continue;
      }
    }
    return Optional.of(ids);
  }

  /** An id that the token binds the caller to, by the claim's name; empty when it names none. */
  public Optional<UUID> boundTo(String claim) {
    Object value = token().getClaim(claim);
    return value == null ? Optional.empty() : id(text(value));
  }

  /** Whether the claim lists the id, or {@code *}. */
  public boolean covers(String claim, UUID id) {
    Set<String> listed = strings(claim);
    return listed.contains(ALL) || listed.contains(id.toString());
  }

  /**
   * The ids that the claim narrows the caller to, for a list's query to be cut by; empty when it is
   * not narrowed.
   */
  public Optional<Set<UUID>> narrowedTo(String claim) {
    Set<String> listed = strings(claim);
    return listed.contains(ALL)
        ? Optional.empty()
        : Optional.of(
            listed.stream().flatMap(text -> id(text).stream()).collect(Collectors.toSet()));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Set<String> strings(String claim) {
    Set<String> values = new LinkedHashSet<>();
    Object value = identity.isAnonymous() ? null : token().getClaim(claim);
    if (value instanceof JsonArray array) {
      array.forEach(element -> values.add(text(element)));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(element -> values.add(text(element)));
    } else if (value != null) {
      values.add(text(value));
    }
    return values;
  }

  private static String text(Object value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private JsonWebToken token() {
    return (JsonWebToken) identity.getPrincipal();
  }
}

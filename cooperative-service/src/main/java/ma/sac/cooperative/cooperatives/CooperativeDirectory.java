package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.kit.http.Refusal;

/** What the catalogue and the orders ask about a cooperative. */
@ApplicationScoped
public class CooperativeDirectory {
  private final Cooperatives cooperatives;
  private final ListKeys keys;

  CooperativeDirectory(Cooperatives cooperatives, ListKeys keys) {
    this.cooperatives = cooperatives;
    this.keys = keys;
  }

  /** What an order notes of the cooperative's standing when it is placed. */
  public record StandingNow(
      UUID id,
      String nameFr,
      String nameAr,
      String territory,
      List<String> territoryPath,
      CooperativeStatus status,
      boolean rural,
      boolean womenLed,
      LocalDate validUntil) {

    /** Only a VERIFIED rural cooperative is ordered from. */
    public boolean isEligibleOn(LocalDate day) {
      boolean valid = validUntil == null || !day.isAfter(validUntil);
      return status == CooperativeStatus.VERIFIED && rural && valid;
    }
  }

  /** Their standings, which nobody changes until the transaction ends. */
  public Map<UUID, StandingNow> lockStandings(Collection<UUID> ids) {
    return cooperatives.share(ids).stream()
        .map(CooperativeDirectory::standing)
        .collect(Collectors.toMap(StandingNow::id, Function.identity()));
  }

  private static StandingNow standing(Cooperative found) {
    return new StandingNow(
        found.id(),
        found.profile().nameFr(),
        found.profile().nameAr(),
        found.territory(),
        found.territoryPath(),
        found.status(),
        Boolean.TRUE.equals(found.standing().rural()),
        found.profile().womenLed(),
        found.standing().validUntil());
  }

  public record Entry(UUID id, String territory, CooperativeStatus status) {}

  public Optional<Entry> registeredAs(String number) {
    return cooperatives
        .registeredAs(number)
        .map(found -> new Entry(found.id(), found.territory(), found.status()));
  }

  /** How lists name them: by the key they have, or by their registration numbers. */
  public Map<UUID, String> listKeys(Collection<UUID> ids) {
    Map<UUID, String> named = new HashMap<>(cooperatives.numbers(ids));
    named.putAll(keys.of(ImportKind.COOPERATIVES, ids));
    return named;
  }

  /** Refuses as "not found" what is not registered. */
  public Entry get(UUID id) {
    return cooperatives
        .find(id)
        .map(found -> new Entry(id, found.territory(), found.status()))
        .orElseThrow(Refusal::notFound);
  }
}

package ma.sac.beneficiary.households;

import java.util.Optional;
import ma.sac.kit.security.Territories;

/** Where a family lives, with the territories that contain it. */
public record Place(String region, String province, String territory) {

  /** Of a commune or district; empty for anything wider, or unknown. */
  public static Optional<Place> of(String code, Territories territories) {
    Optional<Territories.Territory> region = territories.ancestor(code, "region");
    Optional<Territories.Territory> province =
        territories
            .ancestor(code, "province")
            .or(() -> territories.ancestor(code, "prefecture"))
            .filter(found -> !found.code().equals(code));
    return region.isEmpty() || province.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(region.get().code(), province.get().code(), code));
  }
}

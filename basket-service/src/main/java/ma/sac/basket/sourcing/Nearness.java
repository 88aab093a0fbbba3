package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import ma.sac.kit.security.Territories;

/** How far two communes are from each other, as far as their codes tell. */
@ApplicationScoped
class Nearness {
  private static final String PROVINCE = "province";
  private static final String REGION = "region";

  private final Territories territories;

  Nearness(Territories territories) {
    this.territories = territories;
  }

  /** 0 in the same province, a half in the same region, else 1; 0 when one is not known. */
  double distance(String one, String other) {
    if (one == null || other == null || shared(PROVINCE, one, other)) {
      return 0;
    }
    return shared(REGION, one, other) ? 0.5 : 1;
  }

  private boolean shared(String level, String one, String other) {
    return territories.ancestor(one, level).isPresent()
        && territories.ancestor(one, level).equals(territories.ancestor(other, level));
  }

  boolean within(Collection<String> outer, String inner) {
    return outer.stream().anyMatch(code -> territories.contains(code, inner));
  }
}

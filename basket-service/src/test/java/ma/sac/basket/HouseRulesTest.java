package ma.sac.basket;

import ma.sac.test.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void shouldKeepTheHouseRulesWhenClassesAreAdded() {
    HouseRules.check("basket");
  }
}

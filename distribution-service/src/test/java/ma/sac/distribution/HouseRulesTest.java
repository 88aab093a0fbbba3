package ma.sac.distribution;

import ma.sac.test.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void shouldKeepTheRulesOfTheHouse() {
    HouseRules.check("distribution");
  }
}

package ma.sac.cooperative;

import ma.sac.test.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void shouldKeepTheHouseRulesWhenCodeChanges() {
    HouseRules.check("cooperative");
  }
}

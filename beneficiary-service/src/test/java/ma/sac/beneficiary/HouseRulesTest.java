package ma.sac.beneficiary;

import ma.sac.test.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void shouldKeepTheHousesRules() {
    HouseRules.check("beneficiary");
  }
}

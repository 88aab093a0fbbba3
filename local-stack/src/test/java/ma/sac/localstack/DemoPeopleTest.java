package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoPeopleTest {
  @Test
  void shouldHaveOnePersonAtLeastForEachRole() {
    assertThat(DemoPeople.roles())
        .contains(
            "programme-manager",
            "odco-officer",
            "cooperative",
            "finance-officer",
            "logistics-coordinator",
            "warehouse-agent",
            "registrar",
            "verifier",
            "field-agent",
            "grievance-officer",
            "partner",
            "auditor",
            "data-protection-officer",
            "platform-admin");
    assertThat(DemoPeople.ALL).extracting(DemoPeople.Person::subject).doesNotHaveDuplicates();
  }
}

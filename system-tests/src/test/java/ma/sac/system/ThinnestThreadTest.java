package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ma.sac.system.verdict.Invariant;
import org.junit.jupiter.api.Test;

/** From a cooperative's offer to a family's hand-over, ten baskets, through the public doors. */
class ThinnestThreadTest {

  @Test
  void shouldHoldAllPromisesWhenTheProgrammeRunsThrough() throws Exception {
    Demo.Outcome outcome = Suite.started().calmRun();

    JsonNode report = outcome.report().json();
    assertThat(report.path("baskets.assembled").asInt()).isEqualTo(10);
    assertThat(report.path("baskets.handedOver").asInt()).isEqualTo(10);
    // One for each component at least; who else has a share is for the plan to weigh.
    assertThat(report.path("cooperatives.engaged").asInt()).isGreaterThanOrEqualTo(12);
    assertThat(report.path("provenance.cooperativeShare").asDouble()).isEqualTo(1.0);
    assertThat(outcome.verdict().invariants()).hasSize(9);
    assertThat(outcome.verdict().invariants())
        .allSatisfy(invariant -> assertThat(invariant.broken()).as(invariant.name()).isEmpty())
        .allMatch(Invariant::held);
  }
}

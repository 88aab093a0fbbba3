package ma.sac.system.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ma.sac.system.sabotage.Judged.Finding;
import ma.sac.system.verdict.Invariant;
import ma.sac.system.verdict.Verdict;
import org.junit.jupiter.api.Test;

class JudgedTest {

  private static final String ORDER = "order 7";

  @Test
  void shouldBeFoundWhenOnlyItsPromiseIsBrokenAndItsVictimIsNamed() {
    Judged judged = judge(broken("noOversell", "quantitiesLeft of order 7"), held("privacy"));

    assertThat(judged.finding()).isEqualTo(Finding.FOUND);
    assertThat(judged.said()).startsWith("noOversell: quantitiesLeft of order 7");
  }

  @Test
  void shouldNotBeFoundWhenAllPromisesHold() {
    assertThat(judge(held("noOversell")).finding()).isEqualTo(Finding.NOT_FOUND);
  }

  @Test
  void shouldBeSomethingElseWhenAnotherPromiseIsBrokenAsWell() {
    Judged judged =
        judge(broken("noOversell", "quantitiesLeft of order 7"), broken("privacy", "x"));

    assertThat(judged.finding()).isEqualTo(Finding.FOUND_OTHER);
  }

  @Test
  void shouldBeSomethingElseWhenItsVictimIsNotNamed() {
    assertThat(judge(broken("noOversell", "quantitiesLeft of order 8")).finding())
        .isEqualTo(Finding.FOUND_OTHER);
  }

  @Test
  void shouldBeSomethingElseWhenAnotherComparisonNoticedIt() {
    assertThat(judge(broken("noOversell", "attacks on order 7")).finding())
        .isEqualTo(Finding.FOUND_OTHER);
  }

  @Test
  void shouldNotCountWhenItHitNobody() {
    Verdict verdict = new Verdict(List.of(broken("noOversell", "quantitiesLeft of order 7")));

    assertThat(Judged.of(Sabotage.OVERSELL, verdict, Set.of()).finding())
        .isEqualTo(Finding.DID_NOT_HAPPEN);
  }

  private static Judged judge(Invariant... invariants) {
    return Judged.of(Sabotage.OVERSELL, new Verdict(List.of(invariants)), Set.of(ORDER));
  }

  private static Invariant held(String name) {
    return new Invariant(name);
  }

  private static Invariant broken(String name, String where) {
    return new Invariant(name).same(where, 1, 2);
  }
}

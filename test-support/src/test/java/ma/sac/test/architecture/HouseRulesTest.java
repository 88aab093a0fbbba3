package ma.sac.test.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.DomainEvent;
import org.junit.jupiter.api.Test;

/** A rule that was never seen to fail guards nothing. */
class HouseRulesTest {

  private static final JavaClasses BAD =
      new ClassFileImporter().importClasses(BadExamples.class.getDeclaredClasses());

  /** A use case with a statement of its own. */
  static class RenameThing {
    private final Sql sql = new Sql();

    @Transactional
    void rename() {
      sql.update("UPDATE thing SET name = 'other'");
    }
  }

  record ThingView(String name) {}

  /** Breaks no rule. */
  @Path("/good")
  static class GoodResource {
    private final RenameThing rename = new RenameThing();

    @GET
    @RolesAllowed("reader")
    public ThingView read() {
      rename.rename();
      return new ThingView("");
    }
  }

  record GoodEvent(String name) implements DomainEvent {}

  @Test
  void shouldSeeAnInjectedField() {
    refuses(HouseRules.noFieldInjection(), BadExamples.InjectsAField.class, "sql");
  }

  @Test
  void shouldSeeAnOperationWithoutARole() {
    refuses(HouseRules.operationsNameTheirRoles(), BadExamples.NamesNoRole.class, "forgotten");
  }

  @Test
  void shouldSeeAResourceThatWrites() {
    refuses(HouseRules.resourcesDoNotWrite(), BadExamples.WritesInAResource.class, "update");
  }

  @Test
  void shouldSeeAResourceThatWritesThroughARepository() {
    refuses(
        HouseRules.resourcesDoNotWrite(),
        BadExamples.WritesThroughARepository.class,
        "WritesThroughARepository.write -> Stores.add -> Stores.insert -> Sql.update");
  }

  @Test
  void shouldSeeAnAggregateThatCrossesHttpEvenInAListOrAView() {
    ArchRule rule = HouseRules.noAggregateInASignature(BAD);

    refuses(rule, BadExamples.TakesAnAggregate.class, "BadExamples$Stored");
    refuses(rule, BadExamples.AnswersAnAggregate.class, "BadExamples$Thing\n");
    refuses(rule, BadExamples.AnswersAnAggregate.class, "BadExamples$Crate\n");
  }

  @Test
  void shouldSeeAnAggregateInAnEvent() {
    refuses(
        HouseRules.noAggregateInAnEvent(BAD),
        BadExamples.TellsAnAggregate.class,
        "carries ma.sac.test.architecture.BadExamples$Thing");
  }

  @Test
  void shouldSeeANameThatSaysNothing() {
    refuses(HouseRules.saysWhatItIs(), BadExamples.ThingHelper.class, "ThingHelper");
  }

  @Test
  void shouldSeeAnotherServicesClass() {
    refuses(HouseRules.apartFrom("basket"), BadExamples.UsesAnotherService.class, "AnotherService");
  }

  @Test
  void shouldLetPassWhatIsAsItShouldBe() {
    JavaClasses good =
        new ClassFileImporter()
            .importClasses(GoodResource.class, RenameThing.class, ThingView.class, GoodEvent.class);
    for (ArchRule rule : HouseRules.rules("distribution", good)) {
      boolean broken = rule.allowEmptyShould(true).evaluate(good).hasViolation();
      assertThat(rule.getDescription(), broken, equalTo(false));
    }
  }

  /** The rule names the class and what it does. */
  private static void refuses(ArchRule rule, Class<?> bad, String named) {
    AssertionError breach = assertThrows(AssertionError.class, () -> rule.check(BAD));
    assertThat(breach.getMessage() + "\n", containsString(named));
    assertThat(breach.getMessage(), containsString(bad.getSimpleName()));
  }
}

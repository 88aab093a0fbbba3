package ma.sac.test.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import ma.sac.kit.events.DomainEvent;
import org.junit.jupiter.api.Test;

/** A rule that was never seen to fail guards nothing. */
class HouseRulesTest {

  /** Breaks no rule. */
  @Path("/good")
  static class GoodResource {
    @GET
    @RolesAllowed("reader")
    public String read() {
      return "";
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
  void shouldSeeAnEntityThatCrossesHttpEvenInAList() {
    refuses(HouseRules.noEntityInASignature(), BadExamples.TakesAnEntity.class, "take");
    refuses(HouseRules.noEntityInASignature(), BadExamples.AnswersAnEntity.class, "answer");
  }

  @Test
  void shouldSeeAnEntityInAnEvent() {
    refuses(HouseRules.noEntityInAnEvent(), BadExamples.TellsAnEntity.class, "stored");
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
    for (ArchRule rule : HouseRules.rules("distribution")) {
      boolean broken =
          rule.allowEmptyShould(true)
              .evaluate(new ClassFileImporter().importClasses(GoodResource.class, GoodEvent.class))
              .hasViolation();
      assertThat(rule.getDescription(), broken, equalTo(false));
    }
  }

  private static void refuses(ArchRule rule, Class<?> bad, String named) {
    AssertionError breach =
        assertThrows(
            AssertionError.class,
            () -> rule.check(new ClassFileImporter().importClasses(bad, BadExamples.Stored.class)));
    assertThat(breach.getMessage(), containsString(named));
  }
}

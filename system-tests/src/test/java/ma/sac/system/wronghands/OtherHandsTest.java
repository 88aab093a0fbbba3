package ma.sac.system.wronghands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.sac.system.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What exists, asked for by somebody of the right role whose things lie elsewhere. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherHandsTest {

  /** What everybody with the role may read, wherever it lies: public topics tell as much. */
  private static final Set<String> EVERYBODYS =
      Set.of("cooperatives", "products", "offers", "support-actions", "partners", "vehicles");

  /** They lie nowhere, are of no campaign, and belong to no body. */
  private static final Set<String> NOWHERE =
      Set.of("basket-models", "product-categories", "scorecards");

  /** Only who sent it sees it, however wide the claims. */
  private static final Set<String> SENDERS = Set.of("imports");

  /**
   * The calm programme has none: it recalls nothing, has one warehouse, keeps its scorecard and has
   * no family twice.
   */
  private static final Set<String> NONE_WHEN_CALM =
      Set.of(
          "contact-tasks",
          "lot-transfers",
          "scorecard-trials",
          "duplicate-searches",
          "review-cases");

  /** What a cooperative earned is not everybody's, though what it is called is. */
  private static final String SETTLEMENT = "/cooperatives/{id}/settlement";

  private final List<Operation> operations = Documents.operations();
  private Doors doors;
  private Existing existing;
  private Walk walk;

  @BeforeAll
  void theProgrammeHasRun() throws Exception {
    Suite.started().calmRun();
    doors = new Doors(Suite.started().settings());
    existing = new Existing(doors, operations);
    walk = new Walk(doors);
  }

  @Test
  void shouldAnswer404WhenTheThingIsSomebodyElses() {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : aboutOneThing()) {
      Asked asked = existing.asked(operation).orElseThrow();
      for (String role : operation.roles()) {
        // A service is not narrowed: it names the person that it acts for.
        if (!role.equals("service") && !isEverybodys(operation)) {
          String elsewhere = Hands.elsewhere(role, operation.service()).bearer();
          cases.add(Case.of(asked.but("as " + role + " of elsewhere").as(elsewhere), 404));
        }
      }
    }

    walk.take("things of others", cases);
  }

  @Test
  void shouldShowTheThingWhenItIsOnesOwnOrEverybodys() {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : aboutOneThing()) {
      boolean shown = !SENDERS.contains(operation.collection());
      if (operation.method().equals("GET") && shown) {
        Asked asked = existing.asked(operation).orElseThrow();
        cases.add(Case.of(asked.but("by who may see all").as(Existing.wide(operation)), 200));
        if (isEverybodys(operation)) {
          String elsewhere =
              Hands.elsewhere(operation.roles().get(0), operation.service()).bearer();
          cases.add(Case.of(asked.but("everybody's").as(elsewhere), 200));
        }
      }
    }

    walk.take("things of one's own", cases);
  }

  @Test
  void shouldHaveSomethingOfEachKindWhenTheProgrammeHasRun() {
    Set<String> missing = new TreeSet<>();
    for (Operation operation : operations) {
      if (operation.hasPlace() && !operation.isOpen() && existing.asked(operation).isEmpty()) {
        missing.add(operation.collection());
      }
    }
    missing.removeAll(NONE_WHEN_CALM);
    assertThat(missing).as("kinds of which there is nothing to ask for").isEmpty();
  }

  private List<Operation> aboutOneThing() {
    return operations.stream()
        .filter(o -> o.hasPlace() && !o.isOpen() && existing.asked(o).isPresent())
        .toList();
  }

  private static boolean isEverybodys(Operation operation) {
    return NOWHERE.contains(operation.collection())
        || operation.method().equals("GET")
            && EVERYBODYS.contains(operation.collection())
            && !operation.path().equals(SETTLEMENT);
  }
}

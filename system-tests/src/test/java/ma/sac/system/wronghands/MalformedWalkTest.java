package ma.sac.system.wronghands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.sac.system.Suite;
import ma.sac.system.client.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be wrong with a body or a parameter, sent to every operation. */
@Tag("long")
class MalformedWalkTest {

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAndChangeNothingWhenWhatIsSentIsMalformed(Service service) throws Exception {
    Suite.started().calmRun();
    Doors doors = new Doors(Suite.started().settings());
    List<Operation> operations = Documents.of(service);
    Existing existing = new Existing(doors, operations);
    List<Case> cases = new ArrayList<>();
    for (Operation operation : operations) {
      Asked right = existing.asked(operation).orElseGet(() -> Asked.of(operation));
      right = operation.isOpen() ? right : right.as(Existing.wide(operation));
      cases.addAll(MalformedParameters.of(right));
      if (operation.readsJson()) {
        cases.addAll(MalformedBodies.of(right, schema(operation, operations)));
      } else if (operation.mediaType().isPresent()) {
        cases.addAll(MalformedLists.of(right));
      }
    }
    Map<String, String> before = Footprint.whenQuiet();

    new Walk(doors).take("malformed, " + service.title(), cases);

    assertThat(Footprint.changes(before, Footprint.whenQuiet()))
        .as("changed by what was refused")
        .isEmpty();
  }

  /**
   * A patch that is any JSON to the document, described by the class of its tree, takes the fields
   * that the making of the thing takes.
   */
  private static JsonNode schema(Operation operation, List<Operation> operations) {
    return operation.bodySchema().path("properties").has("nodeType")
        ? operations.stream()
            .filter(o -> o.path().equals("/" + operation.collection()) && o.readsJson())
            .findFirst()
            .map(Operation::bodySchema)
            .orElseThrow()
        : operation.bodySchema();
  }
}

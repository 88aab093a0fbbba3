package ma.sac.system.wronghands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.Suite;
import ma.sac.system.client.Json;
import ma.sac.system.client.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each operation of the four documents, with each wrong token and with each role. */
@Tag("long")
class AuthorisationWalkTest {
  /** What may be asked of a service before it has heard of the order or the campaign. */
  private static final Set<String> AHEAD =
      Set.of(
          "POST basket-service/order-receipts/{orderId}/closing",
          "POST cooperative-service/campaign-budgets/{campaignId}/reductions");

  private static final String ANOTHER_TYPE = "another type";

  private final List<Operation> operations = Documents.operations();
  private final Doors doors = new Doors(Suite.started().settings());
  private final Walk walk = new Walk(doors);

  @Test
  void shouldServeWhatTheDocumentsSayWhenAsked() {
    for (Service service : Service.values()) {
      JsonNode served = Json.read(doors.read(service, "/openapi?format=json"));
      assertThat(Documents.outline(Documents.read(service, served)))
          .as("what %s serves", service.title())
          .isEqualTo(Documents.outline(Documents.of(service)));
    }
  }

  @Test
  void shouldAnswer401WhenTheTokenIsMissingOrWrong() {
    Map<List<Object>, Map<String, String>> hands = new HashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Operation operation : secured()) {
      String role = operation.roles().get(0);
      hands
          .computeIfAbsent(
              List.of(role, operation.service()), of -> Hands.wrong(role, operation.service()))
          .forEach(
              (what, token) -> cases.add(Case.of(Asked.of(operation).but(what).as(token), 401)));
    }

    walk.take("wrong tokens", cases);
  }

  @Test
  void shouldSayNothingElseFirstWhenMoreIsWrong() {
    Map<List<Object>, String> tokens = new HashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Operation operation : secured()) {
      for (Asked asked : spoilt(operation)) {
        cases.add(Case.of(asked.but(asked.what() + ", no token"), 401));
        Documents.roles(operations).stream()
            .filter(role -> !operation.roles().contains(role))
            .findFirst()
            .map(role -> asked.as(token(tokens, role, operation.service())))
            .ifPresent(wrongRole -> cases.add(Case.of(wrongRole, refusals(asked))));
      }
    }

    walk.take("more than one thing wrong", cases);
  }

  @Test
  void shouldAnswer403WhenTheRoleIsNotNamed() {
    Map<List<Object>, String> tokens = new HashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Operation operation : secured()) {
      for (String role : Documents.roles(operations)) {
        if (!operation.roles().contains(role)) {
          Asked asked = Asked.of(operation).but("as " + role);
          cases.add(Case.of(asked.as(token(tokens, role, operation.service())), 403));
        }
      }
    }

    walk.take("roles that may not", cases);
  }

  @Test
  void shouldAnswerWhatTheDocumentSaysWhenTheRoleIsNamed() {
    Map<List<Object>, String> tokens = new HashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Operation operation : secured()) {
      for (String role : operation.roles()) {
        Asked asked = harmless(operation).but("as " + role);
        cases.add(Case.of(asked.as(token(tokens, role, operation.service())), fitting(operation)));
      }
    }

    walk.take("roles that may", cases);
  }

  @Test
  void shouldAskNobodyForATokenWhenTheOperationIsOpen() {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.isOpen()) {
        Asked asked = Asked.of(operation);
        cases.add(Case.of(asked.but("no token"), fitting(operation)));
        cases.add(
            Case.of(asked.but("garbage for a token").as("Bearer nonsense"), fitting(operation)));
      }
    }

    walk.take("open doors", cases);
  }

  private List<Operation> secured() {
    return operations.stream().filter(operation -> !operation.isOpen()).toList();
  }

  /** The media type tells operations of one address apart, and only then their roles are known. */
  private static int[] refusals(Asked asked) {
    return asked.what().equals(ANOTHER_TYPE) ? new int[] {403, 415} : new int[] {403};
  }

  private static List<Asked> spoilt(Operation operation) {
    List<Asked> spoilt = new ArrayList<>();
    Asked right = Asked.of(operation);
    for (Operation.Parameter parameter : operation.parameters()) {
      if (!parameter.in().equals("header")) {
        spoilt.add(right.but("a NUL in the address").value(parameter.name(), "a\0b"));
      }
    }
    if (operation.mediaType().isPresent()) {
      spoilt.add(right.but("no JSON").body(Asked.bytes("no JSON")));
      spoilt.add(right.but(ANOTHER_TYPE).body("text/plain", right.body()));
      spoilt.add(right.but("too much").body(new byte[1024 * 1024 + 1]));
    }
    return spoilt;
  }

  /** One that changes nothing: of a thing that does not exist, or with something left out. */
  private static Asked harmless(Operation operation) {
    Asked asked = Asked.of(operation);
    if (operation.hasPlace()) {
      return asked;
    }
    if (operation.requiresKey()) {
      return asked.value("Idempotency-Key", null);
    }
    return operation.readsJson() ? asked.body(Asked.bytes("{}")) : asked.body(new byte[0]);
  }

  /** The one status that fits what was left out. */
  private static int[] fitting(Operation operation) {
    if (AHEAD.contains(operation.toString())) {
      return new int[] {200, 503};
    }
    if (operation.hasPlace()) {
      boolean spelt = operation.places().anyMatch(Operation.Parameter::isText);
      return spelt ? new int[] {404, 422} : new int[] {404};
    }
    if (operation.requiresKey()) {
      return new int[] {400};
    }
    if (operation.readsJson()) {
      return new int[] {422};
    }
    // A batch of no lines is no mistake, a file without a header is one.
    return operation.mediaType().isPresent() ? new int[] {200, 422} : new int[] {200};
  }

  private static String token(Map<List<Object>, String> tokens, String role, Service service) {
    return tokens.computeIfAbsent(List.of(role, service), of -> Hands.of(role, service).bearer());
  }
}

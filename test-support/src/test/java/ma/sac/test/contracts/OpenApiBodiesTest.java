package ma.sac.test.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that nobody can send as described is seen. */
class OpenApiBodiesTest {
  private static List<String> gaps(String content, String schemas) {
    return OpenApiBodies.of(document(content, schemas)).gaps();
  }

  private static String document(String content, String schemas) {
    return "{paths: {/things: {post: {operationId: makeThing, requestBody: {content: {application/json: "
        + content
        + "}}}}}, components: {schemas: "
        + schemas
        + "}}";
  }

  private static final String THING = "{schema: {$ref: '#/components/schemas/Thing'}}";

  @Test
  void shouldSeeAFieldWithoutAnExampleHoweverDeep() {
    assertThat(
        gaps(
            THING,
            """
            {Thing: {properties: {name: {type: string, examples: [a]}, kind: {$ref: '#/components/schemas/Kind'},
              sure: {type: [boolean, 'null']}, parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}},
             Kind: {enum: [A, B]}, Part: {properties: {size: {type: integer}}}}
            """),
        equalTo(List.of("makeThing has no example of application/json parts[] size")));
  }

  @Test
  void shouldBeContentWithAnExampleOfTheWhole() {
    assertThat(gaps(THING, "{Thing: {examples: [{}], properties: {a: {type: string}}}}"), empty());
    assertThat(gaps("{example: {}, schema: {type: object}}", "{}"), empty());
    assertThat(gaps("{schema: {type: string}}", "{}").size(), equalTo(1));
  }

  @Test
  void shouldSeeASchemaThatIsOnlyHowTheCodeReadsIt() {
    assertThat(
        gaps("{example: {}}", "{JsonNode: {properties: {array: {type: boolean}}}}").get(0),
        containsString("JsonNode"));
  }

  @Test
  void shouldRefuseAPatchThatIsDescribedWithOtherFields() {
    OpenApiBodies bodies =
        OpenApiBodies.of(
            document(
                THING,
                "{Thing: {properties: {a: {}, b: {}}}, ThingChange: {properties: {a: {}, b: {}}}, Old: {properties: {a: {}}}}"));
    bodies.requireSameFields("ThingChange", "Thing");
    assertThrows(AssertionError.class, () -> bodies.requireSameFields("Old", "Thing"));
    assertThrows(AssertionError.class, () -> bodies.requireSameFields("None", "None"));
  }
}

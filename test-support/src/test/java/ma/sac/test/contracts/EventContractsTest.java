package ma.sac.test.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of what is told is seen against what was promised. */
class EventContractsTest {
  private static final Path PROMISED = Path.of("src", "test", "contracts");
  private static final UUID ID = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0001L);

  record Changed(UUID thing, String name, @Nullable Instant until) {}

  record Renamed(UUID thing, String title, @Nullable Instant until) {}

  record Retyped(UUID thing, long name, @Nullable Instant until) {}

  record Optional(UUID thing, @Nullable String name, @Nullable Instant until) {}

  @Test
  void shouldAgreeWhenNothingChanged() {
    assertDoesNotThrow(() -> telling(new Changed(ID, "a", null)).check());
  }

  @Test
  void shouldSeeAFieldThatWasRenamedRetypedOrNoLongerPromised() {
    refuses(telling(new Renamed(ID, "a", null)), "thing.changed.schema.json differs");
    refuses(telling(new Retyped(ID, 1, null)), "thing.changed.schema.json differs");
    refuses(telling(new Optional(ID, "a", null)), "thing.changed.schema.json differs");
  }

  @Test
  void shouldSeeAnExampleThatDoesNotMatchItsSchema() {
    refuses(telling(new Changed(ID, null, null)), "does not match its schema");
  }

  @Test
  void shouldSeeATopicThatIsReadNoMore() {
    refuses(
        EventContracts.in(PROMISED, "thing-service")
            .publishes("sac.things.v1", "thing.changed", "thing", new Changed(ID, "a", null)),
        "asyncapi.yaml differs");
  }

  @Test
  void shouldSeeWhatIsMissingAndWhatIsLeftOver(@TempDir Path empty) throws IOException {
    Files.createDirectories(empty.resolve("events"));
    Files.writeString(empty.resolve("events/thing.gone.schema.json"), "{}");

    AssertionError refused =
        assertThrows(
            AssertionError.class, () -> telling(empty, new Changed(ID, "a", null)).check());

    assertThat(refused.getMessage(), containsString("thing.changed.schema.json is missing"));
    assertThat(refused.getMessage(), containsString("thing.gone.schema.json belongs to no event"));
  }

  private static EventContracts telling(Object example) {
    return telling(PROMISED, example);
  }

  private static EventContracts telling(Path directory, Object example) {
    return EventContracts.in(directory, "thing-service")
        .publishes("sac.things.v1", "thing.changed", "thing", example)
        .reads("sac.others.v1", "other.told");
  }

  private static void refuses(EventContracts contracts, String why) {
    AssertionError refused = assertThrows(AssertionError.class, contracts::check);
    assertThat(refused.getMessage(), containsString(why));
  }
}

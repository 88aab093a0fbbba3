package ma.sac.kit.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import ma.sac.kit.Effects;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fact takes effect once, in its key's order, whatever comes in and whatever fails. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class InboxTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Effects effects;
  @Inject EventLoop loop;

  private String key;

  @BeforeEach
  void newKey() {
    key = UUID.randomUUID().toString();
  }

  @AfterEach
  void noTrouble() {
    effects.noTrouble();
  }

  @Test
  void shouldTakeEffectOnceWhenAFactComesThreeTimes() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    for (int time = 0; time < 3; time++) {
      Told.tell(key, 1, first);
      Told.tell(key, 2, second);
    }
    Told.tell(key, 3);

    Told.awaitEffects(effects, key, 1L, 2L, 3L);
  }

  @Test
  void shouldKeepEachKeysOrderWhenKeysAreMixed() {
    String other = UUID.randomUUID().toString();
    UUID late = UUID.randomUUID();
    Told.tell(other, 1, late);
    Told.tell(key, 1);
    Told.tell(key, 2);
    Told.tell(other, 2);
    Told.tell(other, 1, late);
    Told.tell(key, 3);

    Told.awaitEffects(effects, key, 1L, 2L, 3L);
    Told.awaitEffects(effects, other, 1L, 2L);
  }

  @Test
  void shouldTryAgainInOrderAndTellReadinessWhenAnEffectFails() {
    effects.trouble(
        event -> {
          if (event.key().equals(key) && event.sequence() == 2) {
            throw new IllegalStateException("on purpose");
          }
        });
    for (int sequence = 1; sequence <= 4; sequence++) {
      Told.tell(key, sequence);
    }
    awaitStatus(503);
    assertThat(given().get("/q/health/live").statusCode(), equalTo(200));
    assertThat(effects.of(key), equalTo(List.of(1L)));

    effects.noTrouble();

    Told.awaitEffects(effects, key, 1L, 2L, 3L, 4L);
    awaitStatus(200);
  }

  @Test
  void shouldGoOnReadingWhenAnEffectEndsInAnError() {
    effects.trouble(
        event -> {
          if (event.key().equals(key)) {
            throw new StackOverflowError("on purpose");
          }
        });
    Told.tell(key, 1);
    await("it failed").atMost(LONG).until(() -> loop.failuresInARow() > 0);

    effects.noTrouble();

    Told.awaitEffects(effects, key, 1L);
  }

  @Test
  void shouldTakeEffectOnceWhenOffsetsWereNotCommitted() throws Exception {
    for (int sequence = 1; sequence <= 20; sequence++) {
      Told.tell(key, sequence);
    }
    Long[] all = LongStream.rangeClosed(1, 20).boxed().toArray(Long[]::new);
    Told.awaitEffects(effects, key, all);

    loop.stop(null);
    Told.forgetOffsets(Told.TOPIC);
    loop.start(null);
    Told.tell(key, 21);

    await("the last one").atMost(LONG).until(() -> effects.of(key).contains(21L));
    assertThat(effects.of(key), equalTo(LongStream.rangeClosed(1, 21).boxed().toList()));
  }

  @Test
  void shouldTakeEffectOnceWhenTheDatabaseCrashes() {
    for (int sequence = 1; sequence <= 200; sequence++) {
      Told.tell(key, sequence);
      if (sequence == 100) {
        RealServers.crashPostgres();
      }
    }

    Told.awaitEffects(effects, key, LongStream.rangeClosed(1, 200).boxed().toArray(Long[]::new));
  }

  private static void awaitStatus(int status) {
    await("readiness " + status)
        .atMost(LONG)
        .until(() -> given().get("/q/health/ready").statusCode() == status);
  }
}

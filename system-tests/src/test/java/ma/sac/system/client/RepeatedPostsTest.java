package ma.sac.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatedPostsTest {

  private final RepeatedPosts repeats = new RepeatedPosts();

  @Test
  void shouldRepeatTheFirstOfEachOperationAndEveryTenthAfterIt() {
    int chosen = 0;
    for (int i = 0; i < 21; i++) {
      chosen +=
          repeats.chooses(post("/purchase-orders/" + UUID.randomUUID() + "/confirmation")) ? 1 : 0;
    }

    assertThat(chosen).isEqualTo(3);
    assertThat(repeats.chooses(post("/payments"))).isTrue();
  }

  @Test
  void shouldLeaveAloneWhatPromisesNothing() {
    assertThat(repeats.chooses(post("/household-verifications"))).isFalse();
  }

  @Test
  void shouldNoticeWhenARepeatIsRefusedOrMakesSomethingNew() {
    repeats.compare(answer(201, "/payments/1"), answer(201, "/payments/1"));
    repeats.compare(answer(201, "/payments/1"), answer(409, null));
    repeats.compare(answer(201, "/payments/1"), answer(201, "/payments/2"));

    assertThat(repeats.repeated()).isEqualTo(3);
    assertThat(repeats.answeredOtherwise()).hasSize(2);
    assertThat(repeats.answeredOtherwise().get(1)).contains("/payments/1").contains("/payments/2");
  }

  private static Ask post(String path) {
    return Ask.post(Service.COOPERATIVE, path, null, Json.object());
  }

  private static Answer answer(int status, String location) {
    return new Answer(
        "POST cooperative-service/payments",
        status,
        new byte[0],
        Optional.ofNullable(location),
        Optional.empty(),
        false);
  }
}

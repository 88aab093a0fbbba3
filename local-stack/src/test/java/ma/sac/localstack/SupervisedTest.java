package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

  @TempDir Path directory;
  private StackHome home;
  private StackState state;

  @BeforeEach
  void prepare() throws Exception {
    home = new StackHome(directory, directory);
    Files.createDirectories(home.run());
    state = StackState.fresh(home, StackPorts.from(Map.of()));
  }

  @Test
  void shouldStartAChildAgainWhenItIsKilled() {
    Supervised supervised =
        new Supervised("sleeper", () -> sleeper(home), new Orphans(home), state);
    supervised.start();
    long first = StackState.read(home).pid("sleeper");

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    await("another process with the same work")
        .until(() -> StackState.read(home).pid("sleeper") != first);
    long second = StackState.read(home).pid("sleeper");
    assertThat(StackState.read(home).restarts("sleeper")).isEqualTo(1);
    assertThat(ProcessHandle.of(second)).isPresent();
    supervised.stop();
    assertThat(Commands.line(second)).isEmpty();
  }

  @Test
  void shouldEndWhatAnEarlierSupervisorLeftBehind() {
    Child left = sleeper(home);
    new Orphans(home).remember("sleeper", left.pid());

    assertThat(new Orphans(home).end()).isEqualTo(1);

    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void shouldNotTouchAProcessThatOnlyGotTheSameNumber() {
    Child stranger = sleeper(new StackHome(Path.of("/"), Path.of("/somewhere-else")));
    new Orphans(home).remember("sleeper", stranger.pid());

    assertThat(new Orphans(home).end()).isZero();

    assertThat(stranger.isAlive()).isTrue();
    stranger.kill();
  }

  /** Its command line names the directory, as those of all our children do. */
  private Child sleeper(StackHome whose) {
    return Child.start(
        "sleeper",
        List.of("sh", "-c", "read -r line; : \"$1\"", "sleeper", whose.directory().toString()),
        Map.of(),
        directory.resolve("sleeper.log"),
        "TERM");
  }
}

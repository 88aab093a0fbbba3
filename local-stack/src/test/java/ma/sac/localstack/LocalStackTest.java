package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor as a person meets it: by its verbs, and by kill -9. */
@Tag("long")
class LocalStackTest {

  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private StackHome home;

  private record Answer(int code, String output) {}

  @BeforeEach
  void prepare() throws IOException {
    home = new StackHome(directory.resolve("repository"), directory.resolve("sac"));
    ReadyService.packageAt(home.serviceJar("basket"));
    Files.createDirectories(home.root().resolve("local-stack"));
    Files.createSymbolicLink(
        home.root().resolve("local-stack/kafka-node"),
        Path.of(System.getProperty("sac.root"), "local-stack/kafka-node"));
    for (String line : StackPorts.free(new StackShape(1, false))) {
      environment.put(line.split("=")[0], line.split("=")[1]);
    }
    environment.put("SAC_ROOT", home.root().toString());
    environment.put("SAC_HOME", home.directory().toString());
    environment.put("SAC_SERVICES", "basket");
  }

  @AfterEach
  void down() throws Exception {
    run("down");
  }

  @Test
  void shouldStartKeepRunningAndEndTheSuite() throws Exception {
    Answer up = run("up");
    assertThat(up.output()).contains("PostgreSQL", "Kafka", "issuer", "basket-service on http");
    assertThat(run("status").code()).isZero();
    assertThat(run("token", "registrar", "--territories", "02").output()).startsWith("eyJ");

    shouldRestart("basket-service");
    shouldRestart("postgresql");

    kill(StackState.read(home).supervisor(home));
    await("all children to follow their supervisor")
        .atMost(Duration.ofSeconds(30))
        .until(() -> ours().isEmpty());
    assertThat(run("status").code()).isEqualTo(StatusReport.DOWN);

    assertThat(run("up").code()).isZero();
    assertThat(run("up").output()).contains("up already");

    assertThat(run("down").output()).contains("SAC is down");
    assertThat(ours()).isEmpty();
    assertThat(run("token", "registrar").output()).contains("start it with ./sac up");
  }

  @Test
  void shouldSayWhatIsNotBuilt() throws Exception {
    environment.put("SAC_SERVICES", "distribution");

    Answer up = run("up");

    assertThat(up.code()).isEqualTo(1);
    assertThat(up.output()).contains("distribution-service is not built").contains("./mvnw");
    assertThat(ours()).isEmpty();
  }

  private void shouldRestart(String name) {
    long before = StackState.read(home).pid(name);
    kill(before);
    await(name + " to be started again")
        .atMost(Duration.ofSeconds(30))
        .until(() -> StackState.read(home).pid(name) != before && run("status").code() == 0);
    assertThat(StackState.read(home).restarts(name)).isPositive();
  }

  private static void kill(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  /** Command lines of living processes that name this installation. */
  private List<String> ours() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(process -> Commands.line(process.pid()))
          .filter(line -> line.contains(home.directory().toString()))
          .toList();
    }
  }

  private Answer run(String... verb) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "ma.sac.localstack.LocalStack"));
    command.addAll(List.of(verb));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }
}

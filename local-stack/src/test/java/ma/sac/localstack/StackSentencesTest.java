package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on a newcomer's machine is said in a sentence that helps. */
class StackSentencesTest {

  @TempDir Path directory;

  @Test
  void shouldNameATakenPortAndHowToChangeIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      StackPorts ports =
          StackPorts.from(Map.of("SAC_KAFKA_ACCOUNTS_PORT", "" + taken.getLocalPort()));
      StackPorts only =
          new StackPorts(Map.of("kafka-accounts", ports.of(StackPorts.KAFKA_ACCOUNTS)));

      assertThatThrownBy(() -> only.requireFree(List.of()))
          .hasMessageContaining("Port " + taken.getLocalPort() + " (kafka-accounts) is taken")
          .hasMessageContaining("SAC_KAFKA_ACCOUNTS_PORT=");
    }
  }

  @Test
  void shouldLeaveThePortsOfOtherServicesAlone() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      StackPorts ports = new StackPorts(Map.of("basket", taken.getLocalPort()));

      ports.requireFree(List.of("cooperative"));

      assertThatThrownBy(() -> ports.requireFree(List.of("cooperative", "basket")))
          .hasMessageContaining("Port " + taken.getLocalPort() + " (basket) is taken");
    }
  }

  @Test
  void shouldSayThatTheDiskOrMemoryIsNotEnough() {
    assertThatThrownBy(() -> Machine.requireDisk(100 * 1024 * 1024, directory))
        .hasMessageContaining("100 MB are left")
        .hasMessageContaining("SAC_HOME");
    assertThatThrownBy(() -> Machine.requireMemory(512 * 1024 * 1024))
        .hasMessageContaining("512 MB are available")
        .hasMessageContaining("SAC_SERVICES");
  }

  @Test
  void shouldRefuseAnUnknownRoleOrServiceByNamingTheKnown() {
    assertThatThrownBy(() -> TokenRequest.of(List.of("boss"))).hasMessageContaining("odco-officer");
    assertThatThrownBy(() -> Services.chosen("kitchen")).hasMessageContaining("beneficiary");
    assertThat(Services.chosen("basket-service, cooperative"))
        .containsExactly("basket", "cooperative");
    assertThat(Services.chosen("none")).isEmpty();
    assertThatThrownBy(() -> StackPorts.from(Map.of("SAC_BASKET_PORT", "http")))
        .hasMessageContaining("SAC_BASKET_PORT=http is no port");
  }

  @Test
  void shouldKeepSecretsForThisUserAlone() throws Exception {
    Secrets secrets = new Secrets(directory.resolve("secrets"));

    String password = secrets.password("p");

    assertThat(new Secrets(directory.resolve("secrets")).password("p")).isEqualTo(password);
    assertThat(secrets.password("q")).isNotEqualTo(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("p"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("secrets"))))
        .isEqualTo("rwx------");
  }

  @Test
  void shouldNeverOverwriteAnEnvironmentFile() throws Exception {
    Path file = directory.resolve(".env");
    EnvFile.write(file);
    List<String> first = Files.readAllLines(file);

    assertThatThrownBy(() -> EnvFile.write(file)).hasMessageContaining("is kept");

    assertThat(Files.readAllLines(file)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldRotateALogBeforeItGrowsTooLarge() throws Exception {
    Path log = directory.resolve("x.log");
    RotatingLog rotating = new RotatingLog(log, 10);
    for (String line : List.of("first\n", "second\n", "third\n")) {
      rotating.write(line.getBytes(), line.length());
    }

    assertThat(log).hasContent("third\n");
    assertThat(directory.resolve("x.log.1")).hasContent("second\n");
    assertThat(directory.resolve("x.log.2")).hasContent("first\n");
  }
}

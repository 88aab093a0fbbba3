package ma.sac.localstack;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A durable Kafka broker in a JVM of its own, on 127.0.0.1. */
public final class KafkaProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);

  /**
   * @param root the repository, where the broker's own jars lie in {@code local-stack/kafka-node}
   * @param port for clients without an account
   * @param accounts who has an account, or null for a broker of tests that asks nobody
   * @param link where clients with an account come over a link, or null
   */
  public record Settings(
      Path root, Path dataDirectory, int port, KafkaAccounts accounts, Path log, Link link) {

    public Settings {
      dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    public Settings(Path root, Path dataDirectory, int port, KafkaAccounts accounts, Path log) {
      this(root, dataDirectory, port, accounts, log, null);
    }
  }

  /**
   * A further listener for those with an account.
   *
   * @param port where the broker listens
   * @param advertised where its clients are told to come: the link's own port
   */
  public record Link(int port, int advertised) {}

  private final Settings settings;
  private final Child child;

  private KafkaProcess(Settings settings, Child child) {
    this.settings = settings;
    this.child = child;
  }

  /** Returns when the broker can create topics. */
  public static KafkaProcess start(Settings settings) {
    Path configuration = writeConfiguration(settings);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            classPath(settings.root()),
            "ma.sac.localstack.kafka.KafkaNode",
            configuration.toString());
    Child child = Child.start("kafka", command, Map.of(), settings.log(), "TERM");
    KafkaProcess process = new KafkaProcess(settings, child);
    process.awaitReady();
    return process;
  }

  private static Path writeConfiguration(Settings settings) {
    Properties properties = KafkaSettings.of(settings);
    Path file = settings.dataDirectory().resolveSibling("kafka.properties");
    try {
      Files.createDirectories(settings.dataDirectory());
      // It holds the accounts' passwords.
      Secrets.createPrivateFile(file);
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        properties.store(writer, null);
      }
      return file;
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static String classPath(Path root) {
    Path target = root.resolve("local-stack/kafka-node/target");
    if (Files.notExists(target.resolve("lib")) || Files.notExists(target.resolve("classes"))) {
      throw new StackFailure(
          "Kafka is not built: run ./mvnw -q -DskipTests package -pl local-stack/kafka-node");
    }
    return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
  }

  private void awaitReady() {
    Instant deadline = Instant.now().plus(START);
    while (Ports.isFree(settings.port())) {
      if (child.awaitEnd(Duration.ofMillis(50))) {
        throw new StackFailure("Kafka ended while starting; see " + settings.log());
      }
      if (Instant.now().isAfter(deadline)) {
        child.kill();
        throw new StackFailure("Kafka does not answer; see " + settings.log());
      }
    }
    try (Admin admin = Admin.create(adminConfig())) {
      admin.describeCluster().nodes().get();
    } catch (ExecutionException e) {
      child.kill();
      throw new StackFailure("Kafka does not answer; see " + settings.log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while Kafka started", e);
    }
  }

  /** What an administrator's client needs. */
  public Map<String, Object> adminConfig() {
    if (settings.accounts() == null) {
      return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
    }
    return settings.accounts().clientConfig(KafkaAccounts.ADMIN);
  }

  public String bootstrap() {
    return "127.0.0.1:" + settings.port();
  }

  public Settings settings() {
    return settings;
  }

  public Child child() {
    return child;
  }

  /** kill -9. */
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.stop(Duration.ofSeconds(30));
  }
}

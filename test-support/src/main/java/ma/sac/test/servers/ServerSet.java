package ma.sac.test.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.sac.localstack.DataTemplate;
import ma.sac.localstack.Issuer;
import ma.sac.localstack.KafkaProcess;
import ma.sac.localstack.Ports;
import ma.sac.localstack.PostgresServer;
import ma.sac.localstack.Secrets;
import ma.sac.localstack.ServiceDatabase;
import ma.sac.localstack.TokenSigner;
import ma.sac.localstack.Trees;

/**
 * The one set of servers of this JVM. Quarkus loads this class once for each test application, so
 * what the next copy must know is kept in system properties, the only place common to all.
 */
final class ServerSet {

  private static final String PREFIX = "sac.test.";
  private static final String[] SERVICES = {
    "cooperative-service", "basket-service", "distribution-service", "beneficiary-service"
  };

  static void start() {
    synchronized (monitor()) {
      if (known("directory") == null) {
        Path directory =
            Path.of("target", "real-servers", Long.toString(ProcessHandle.current().pid()))
                .toAbsolutePath();
        Trees.deleteTree(directory);
        remember("directory", directory.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(ServerSet::end, "end-real-servers"));
        startPostgres(directory);
        startIssuer(directory);
        startKafka();
      }
    }
  }

  /** The database and its roles, once. */
  static void database(String name) {
    synchronized (monitor()) {
      String mark = "database." + name;
      if (known(mark) == null) {
        String password = get("password");
        postgres().createServiceDatabase(new ServiceDatabase(name, password, password));
        remember(mark, "created");
      }
    }
  }

  static String get(String name) {
    String value = known(name);
    if (value == null) {
      throw new IllegalStateException(
          "the real servers do not run: annotate the test with RealServers, or call RealServers.start");
    }
    return value;
  }

  static int port(String name) {
    return Integer.parseInt(get(name));
  }

  static Secrets secrets() {
    return new Secrets(Path.of(get("directory"), "secrets"));
  }

  static void startKafka() {
    Path directory = Path.of(get("directory"));
    if (known("kafka.port") == null) {
      remember("kafka.port", Integer.toString(Ports.free()));
    }
    KafkaProcess kafka =
        KafkaProcess.start(
            new KafkaProcess.Settings(
                root(),
                directory.resolve("kafka").resolve("data"),
                port("kafka.port"),
                null,
                log(directory, "kafka")));
    remember("kafka.pid", Long.toString(kafka.child().pid()));
  }

  static void endKafka(boolean inOrder) {
    end("kafka.pid", inOrder);
  }

  private static void startPostgres(Path directory) {
    DataTemplate.copyTo(directory.resolve("postgres"));
    Secrets secrets = new Secrets(directory.resolve("secrets"));
    remember("password", secrets.password("database"));
    remember("postgres.port", Integer.toString(Ports.free()));
    startPostgres();
  }

  static void startPostgres() {
    PostgresServer server = PostgresServer.start(postgresSettings());
    remember("postgres.pid", Long.toString(server.child().pid()));
  }

  static void endPostgres(boolean inOrder) {
    end("postgres.pid", inOrder);
  }

  private static PostgresServer postgres() {
    return PostgresServer.at(postgresSettings());
  }

  private static PostgresServer.Settings postgresSettings() {
    Path directory = Path.of(get("directory"));
    return new PostgresServer.Settings(
        directory.resolve("postgres").resolve("data"),
        port("postgres.port"),
        directory.resolve("postgres").resolve("password"),
        log(directory, "postgresql"),
        "64MB");
  }

  private static void startIssuer(Path directory) {
    Secrets secrets = new Secrets(directory.resolve("secrets"));
    int port = Ports.free();
    Map<String, String> clients = new HashMap<>();
    for (String client : SERVICES) {
      clients.put(client, secrets.password("client-" + client));
    }
    Set<String> origins = new LinkedHashSet<>();
    origins.add("http://localhost:8081");
    TokenSigner signer = TokenSigner.keptIn(secrets, Issuer.url(port));
    Issuer.start(
        new Issuer.Settings(port, signer, clients, secrets.password("issuer-admin"), origins));
    remember("issuer.port", Integer.toString(port));
    remember("issuer.key", read(secrets.file("issuer-key")));
  }

  private static void end() {
    endKafka(true);
    endPostgres(true);
    Trees.deleteTree(Path.of(get("directory")));
  }

  private static void end(String pid, boolean inOrder) {
    if (known(pid) == null) {
      return;
    }
    ProcessHandle.of(Long.parseLong(get(pid)))
        .ifPresent(
            process -> {
              if (inOrder && pid.startsWith("postgres")) {
                // TERM would wait for every client to leave.
                signal("INT", process.pid());
              } else if (inOrder) {
                process.destroy();
              } else {
                process.destroyForcibly();
              }
              await(process);
            });
    System.clearProperty(PREFIX + pid);
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot signal process " + pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path log(Path directory, String name) {
    return directory.resolveSibling("logs").resolve(directory.getFileName() + "-" + name + ".log");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /** Surefire passes it; in an IDE it is found upwards. */
  private static Path root() {
    String given = System.getProperty("sac.root", "");
    Path path = Path.of(given.isEmpty() ? "" : given).toAbsolutePath();
    while (path.getParent() != null && Files.notExists(path.resolve("local-stack/kafka-node"))) {
      path = path.getParent();
    }
    return path;
  }

  private static String known(String name) {
    return System.getProperty(PREFIX + name);
  }

  private static void remember(String name, String value) {
    System.setProperty(PREFIX + name, value);
  }

  private static Object monitor() {
    return InetAddress.class;
  }

  private ServerSet() {}
}

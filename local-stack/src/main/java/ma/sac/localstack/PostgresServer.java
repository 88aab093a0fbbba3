package ma.sac.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A durable PostgreSQL on 127.0.0.1, a direct child of this JVM. */
public final class PostgresServer implements AutoCloseable {

  public static final String SUPERUSER = "sac_admin";

  private static final Duration START = Duration.ofSeconds(60);

  /**
   * @param dataDirectory made by initdb when it is missing
   * @param passwordFile holds the superuser's password, and nothing else
   * @param sharedBuffers as PostgreSQL writes it, such as {@code 256MB}
   */
  public record Settings(
      Path dataDirectory, int port, Path passwordFile, Path log, String sharedBuffers) {

    public Settings {
      dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }
  }

  private final Settings settings;
  private final Child child;

  private PostgresServer(Settings settings, Child child) {
    this.settings = settings;
    this.child = child;
  }

  /** Stops a stale postmaster of the same data directory first; returns when it answers. */
  public static PostgresServer start(Settings settings) {
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    DataDirectory.create(settings.dataDirectory(), settings.passwordFile(), binaries);
    StalePostmaster.stop(settings.dataDirectory());
    Child child =
        Child.start(
            "postgresql",
            OwnUser.command(binaries.program("postgres"), arguments(settings)),
            Map.of(),
            settings.log(),
            // Fast shutdown: TERM would wait for every client to leave.
            "INT");
    PostgresServer server = new PostgresServer(settings, child);
    server.awaitReady();
    return server;
  }

  /** One that another part of this JVM started; it has no child to stop. */
  public static PostgresServer at(Settings settings) {
    return new PostgresServer(settings, null);
  }

  private static List<String> arguments(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("-D", settings.dataDirectory().toString()));
    Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("port", Integer.toString(settings.port())),
            // Everybody comes by TCP with a password; a socket path would have to be short as well.
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // Four services, two instances each, sixteen connections each, and some for people.
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", settings.sharedBuffers()),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("pg_stat_statements.track_utility", "off"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // A statement, its parameters or the key of a violation may be a family's data.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_error_verbosity", "terse"))
        .forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }

  private void awaitReady() {
    Instant deadline = Instant.now().plus(START);
    SQLException last = null;
    while (Instant.now().isBefore(deadline)) {
      if (child.awaitEnd(Duration.ofMillis(50))) {
        throw new StackFailure("PostgreSQL ended while starting; see " + settings.log());
      }
      try (Connection probe = connect("postgres")) {
        if (probe.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        last = notYet;
      }
    }
    child.kill();
    throw new StackFailure("PostgreSQL does not answer; see " + settings.log(), last);
  }

  /** A connection of the superuser. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", password());
    properties.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(url(database), properties);
  }

  /** Idempotent; see {@link ServiceDatabase}. */
  public void createServiceDatabase(ServiceDatabase database) {
    database.create(this);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
  }

  public Child child() {
    return child;
  }

  public int port() {
    return settings.port();
  }

  /** kill -9 of the postmaster. */
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.stop(Duration.ofSeconds(30));
  }

  private String password() {
    try {
      return Files.readString(settings.passwordFile(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + settings.passwordFile() + ": " + e.getMessage(), e);
    }
  }
}

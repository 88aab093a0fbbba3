package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  private static final ServiceDatabase BASKET =
      new ServiceDatabase("basket", "runs-the-service", "owns-the-tables");
  private static final ServiceDatabase OTHER = new ServiceDatabase("cooperative", "a", "b");

  @TempDir static Path directory;
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    DataTemplate.copyTo(directory);
    server = PostgresServer.start(settings(Ports.free()));
    server.createServiceDatabase(BASKET);
    server.createServiceDatabase(OTHER);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void shouldKeepCommittedRowsWhenKilled() throws SQLException {
    try (Connection owner = connect("basket_owner", BASKET.ownerPassword())) {
      run(owner, "CREATE TABLE kept (id int)");
      run(owner, "INSERT INTO kept VALUES (7)");
    }

    server.kill();
    server = PostgresServer.start(settings(server.port()));

    try (Connection service = connect("basket", BASKET.password())) {
      assertThat(text(service, "SELECT id FROM kept")).isEqualTo("7");
    }
  }

  @Test
  void shouldTakeOverFromAPostmasterThatWasLeftBehind() throws SQLException {
    PostgresServer left = server;

    server = PostgresServer.start(settings(Ports.free()));

    assertThat(left.child().awaitEnd(Duration.ofSeconds(5))).isTrue();
    try (Connection service = connect("basket", BASKET.password())) {
      assertThat(service.isValid(1)).isTrue();
    }
  }

  @Test
  void shouldBeDurable() throws SQLException {
    try (Connection service = connect("basket", BASKET.password())) {
      assertThat(text(service, "SHOW fsync")).isEqualTo("on");
      assertThat(text(service, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(text(service, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void shouldRefuseAServiceToDefineOrToBecomeMore() throws SQLException {
    try (Connection service = connect("basket", BASKET.password())) {
      for (String sql :
          new String[] {
            "CREATE TABLE mine (id int)",
            "CREATE TEMP TABLE mine (id int)",
            "CREATE SCHEMA mine",
            "SET ROLE basket_owner",
            "ALTER ROLE basket SUPERUSER"
          }) {
        assertThatThrownBy(() -> run(service, sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
      assertThat(text(service, "SHOW is_superuser")).isEqualTo("off");
    }
  }

  @Test
  void shouldRefuseOneServiceTheDatabaseOfAnother() {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(server.url("basket"), "cooperative", OTHER.password()))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.url("postgres"), "basket", BASKET.password()))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void shouldRefuseAWrongPassword() {
    assertThatThrownBy(() -> connect("basket", "guessed"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void shouldKeepRowsButChangePasswordsWhenCreatedAgain() throws SQLException {
    ServiceDatabase once = new ServiceDatabase("again", "first", "first");
    server.createServiceDatabase(once);
    server.createServiceDatabase(new ServiceDatabase("again", "second", "second"));

    try (Connection service = DriverManager.getConnection(server.url("again"), "again", "second")) {
      assertThat(service.isValid(1)).isTrue();
    }
  }

  @Test
  void shouldFindPartsOfArabicWords() throws SQLException {
    try (Connection service = connect("basket", BASKET.password())) {
      assertThat(text(service, "SELECT cardinality(show_trgm('زيت الزيتون')) > 4")).isEqualTo("t");
      assertThat(text(service, "SELECT lower('ÉPICES')")).isEqualTo("épices");
    }
  }

  private static PostgresServer.Settings settings(int port) {
    return new PostgresServer.Settings(
        directory.resolve("data"),
        port,
        directory.resolve("password"),
        directory.resolve("postgresql.log"),
        "32MB");
  }

  private static Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(server.url("basket"), user, password);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

package ma.sac.test.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealServersTest {

  @BeforeAll
  static void start() {
    RealServers.start("beneficiary");
  }

  @Test
  void shouldKeepRowsWhenPostgresIsKilled() throws SQLException {
    RealServers.Database database = RealServers.database("beneficiary");
    try (Connection owner = connect(database.owner(), database)) {
      run(owner, "CREATE TABLE kept (id int PRIMARY KEY)");
      run(owner, "INSERT INTO kept VALUES (42)");
    }

    RealServers.crashPostgres();

    try (Connection service = connect(database.user(), database);
        Statement statement = service.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
      assertThat(rows.next(), equalTo(true));
      assertThat(rows.getInt(1), equalTo(42));
    }
  }

  @Test
  void shouldRefuseTheServicesRoleToDefineAnything() throws SQLException {
    RealServers.Database database = RealServers.database("beneficiary");
    try (Connection service = connect(database.user(), database)) {
      SQLException refusal =
          assertThrows(SQLException.class, () -> run(service, "CREATE TABLE mine (id int)"));
      assertThat(refusal.getMessage(), containsString("permission denied"));
    }
  }

  @Test
  void shouldKeepTopicsWhenKafkaIsKilled() throws Exception {
    RealServers.createTopics(3, "kept.v1");
    RealServers.createTopics(3, "kept.v1");

    RealServers.killKafka();
    RealServers.startKafka();

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealServers.kafka()))) {
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS), hasItem("kept.v1"));
    }
  }

  @Test
  void shouldSignTokensWithTheKeyThatTheIssuerPublishes() {
    String token = RealServers.tokens("registrar").territories("02").token();

    String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    String kid = RestAssured.get(RealServers.issuer() + "/jwks").path("keys[0].kid");
    assertThat(header, containsString(kid));
  }

  @Test
  void shouldOfferEverySettingOfTheService() {
    Map<String, String> settings = RealServers.settings("beneficiary");

    String token =
        RestAssured.given()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", settings.get("SAC_CLIENT_ID"))
            .formParam("client_secret", settings.get("SAC_CLIENT_SECRET"))
            .formParam("audience", "basket-service")
            .post(settings.get("SAC_ISSUER") + "/token")
            .path("access_token");
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    assertThat(claims, containsString("\"aud\":\"basket-service\""));
    assertThat(settings.get("SAC_KEYS_DB_URL"), containsString("/beneficiary_keys"));
  }

  private static Connection connect(String user, RealServers.Database database)
      throws SQLException {
    return DriverManager.getConnection(database.url(), user, database.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

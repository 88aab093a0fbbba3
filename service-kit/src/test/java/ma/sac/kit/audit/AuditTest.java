package ma.sac.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.security.Caller;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** The trail is added to and never changed, by the database's own rule. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class AuditTest {
  private static final String NOT_ALLOWED = "42501";

  @Inject Sql sql;

  @Test
  void shouldNameTheServiceAndThePersonBehindItWhenADeedIsDone() {
    String subject = "thing:" + UUID.randomUUID();
    given()
        .header("Authorization", Tokens.service("other-service", "kit-service").bearer())
        .header(Caller.ACTING_FOR, "Amina")
        .queryParam("subject", subject)
        .post("/caller/deeds")
        .then()
        .statusCode(204);

    List<String> entry =
        sql.first(
                "SELECT actor, acting_for, operation, purpose FROM audit_entry WHERE subject = ?",
                row ->
                    List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                subject)
            .orElseThrow();
    assertThat(entry, equalTo(List.of("other-service", "Amina", "deed.done", "to try it")));
  }

  @Test
  void shouldRefuseWhenTheServiceTriesToRewriteHistory() {
    for (String rewriting :
        List.of(
            "UPDATE audit_entry SET actor = 'nobody'",
            "DELETE FROM audit_entry",
            "TRUNCATE audit_entry",
            "ALTER TABLE audit_entry DROP COLUMN actor",
            "DROP TABLE audit_entry")) {
      SqlFailure refused = assertThrows(SqlFailure.class, () -> sql.update(rewriting), rewriting);
      assertThat(rewriting, refused.state(), equalTo(NOT_ALLOWED));
    }
  }
}

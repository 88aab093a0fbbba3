package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Lets time pass for what is to be forgotten. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class RetentionTest {
  private static final String DISTRICT = "07.427.07.07";

  @Test
  void shouldDestroyWhatAnImportKeptWhenThirtyDaysArePast() {
    String id = Families.imported(Families.HEADER + "\nx,y,z,bad,F,,x,,,,,,,,,,,\n").path("id");
    UUID list = UUID.fromString(id);

    Rows.countKeys(
        "WITH old AS (UPDATE import_key SET created_at = now() - interval '29 days' WHERE import_id = ? RETURNING 1) SELECT count(*) FROM old",
        list);
    assertThat(rejectedRows(id), equalTo(200));
    Rows.countKeys(
        "WITH old AS (UPDATE import_key SET created_at = now() - interval '31 days' WHERE import_id = ? RETURNING 1) SELECT count(*) FROM old",
        list);

    Awaitility.await("rows destroyed")
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> rejectedRows(id) == 410);
    assertThat(
        Rows.countKeys("SELECT count(*) FROM import_key WHERE import_id = ?", list), equalTo(0L));
  }

  @Test
  void shouldAskForVerificationAgainWhenAYearIsPast() {
    UUID household = Families.verified(DISTRICT, Families.zone(DISTRICT), 4);

    Rows.count(
        "WITH old AS (UPDATE household SET verified_at = now() - interval '366 days' WHERE id = ? RETURNING 1) SELECT count(*) FROM old",
        household);

    Rows.await(
        "SELECT count(*) FROM household WHERE id = ? AND status = 'REGISTERED'", 1, household);
    assertThat(
        Rows.count(
            "SELECT count(*) FROM household_decision WHERE household_id = ? AND decision = 'REVERIFY'",
            household),
        equalTo(1L));
  }

  @Test
  void shouldEndAnErasureThatACrashCutShort() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);

    Rows.count(
        "WITH cut AS (UPDATE household SET status = 'ERASED', erased_at = now(), sealed_facts = NULL, sealed_contact = NULL, phone_mark = NULL, score = NULL WHERE id = ? RETURNING 1) SELECT count(*) FROM cut",
        household);

    Rows.await(
        "SELECT count(*) FROM household WHERE id = ? AND key_destroyed_at IS NOT NULL",
        1,
        household);
    assertThat(
        Rows.countKeys("SELECT count(*) FROM family_key WHERE household_id = ?", household),
        equalTo(0L));
  }

  private static int rejectedRows(String id) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/imports/" + id + "/rejected-rows")
        .statusCode();
  }
}

package ma.sac.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.sac.cooperative.Lists.list;
import static ma.sac.cooperative.Lists.outcome;
import static ma.sac.cooperative.Lists.rejections;
import static ma.sac.cooperative.Lists.taken;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** An import survives a kill, a dry run writes nothing, and both are their sender's alone. */
@QuarkusTest
class ListRunsTest {

  @Test
  void shouldTellTheSameAndWriteNothingWhenItIsADryRun() throws SQLException {
    int base = Lists.number();
    String many =
        IntStream.range(0, 300)
            .mapToObj(i -> Lists.cooperative(100_000 + base * 1000 + i))
            .collect(Collectors.joining("\n"));
    String list =
        list(
            Lists.COOPERATIVES,
            many,
            Lists.cooperative(100_000 + base * 1000),
            Lists.cooperative(100_001 + base * 1000).replace(",51,", ",52,"),
            Lists.cooperative(100_999 + base * 1000)
                .replace("list-" + (100_999 + base * 1000), "list-" + (100_000 + base * 1000)));
    long before = OwnDatabase.number("SELECT count(*) FROM cooperative");
    long told = OwnDatabase.number("SELECT count(*) FROM audit_entry");

    JsonPath rehearsed = taken("COOPERATIVES", list.getBytes(UTF_8), Map.of("dryRun", "true"));

    assertEquals(before, OwnDatabase.number("SELECT count(*) FROM cooperative"));
    assertEquals(told + 1, OwnDatabase.number("SELECT count(*) FROM audit_entry"));
    assertEquals(0, OwnDatabase.number("SELECT count(*) FROM import_rehearsal"));
    JsonPath done = taken("COOPERATIVES", list);
    assertEquals(List.of(300, 1, 2), outcome(done));
    assertEquals(outcome(done), outcome(rehearsed));
    assertEquals(rejections(done), rejections(rehearsed));
  }

  @Test
  void shouldTakeEachRowOnceWhenItsConnectionIsKilledInTheMiddle() throws SQLException {
    int base = 1_000_000 + 1000 * Lists.number();
    String rows =
        IntStream.range(0, 600)
            .mapToObj(i -> Lists.cooperative(base + i))
            .collect(Collectors.joining("\n"));
    OwnDatabase.asOwner(
        """
        CREATE SEQUENCE killed;
        GRANT USAGE ON SEQUENCE killed TO PUBLIC;
        CREATE FUNCTION kill_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.registration_number = '77/%d' AND nextval('killed') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
          RETURN NEW; END $$;
        CREATE TRIGGER kill_once BEFORE INSERT ON cooperative FOR EACH ROW EXECUTE FUNCTION kill_once();
        """
            .formatted(base + 400));
    try {
      JsonPath list = taken("COOPERATIVES", list(Lists.COOPERATIVES, rows));

      assertEquals(List.of(600, 0, 0), outcome(list));
      assertEquals(2, OwnDatabase.number("SELECT last_value FROM killed"));
      String own = " WHERE registration_number ~ '^77/[0-9]{7}$'";
      assertEquals(600, OwnDatabase.number("SELECT count(*) FROM cooperative" + own));
    } finally {
      OwnDatabase.asOwner("DROP TRIGGER kill_once ON cooperative; DROP SEQUENCE killed");
    }
  }

  @Test
  void shouldBeTheSendersAloneAndOfTheSendersTerritory() {
    String manager = Tokens.of("programme-manager").bearer();
    byte[] list = list(Lists.COOPERATIVES, Lists.cooperative(Lists.number())).getBytes(UTF_8);
    Lists.send(manager, "COOPERATIVES", list, Map.of()).then().statusCode(403);
    Lists.send(Tokens.of("cooperative").bearer(), "OFFERS", list, Map.of()).then().statusCode(403);
    Lists.send(OFFICER, "HOUSEHOLDS", list, Map.of()).then().statusCode(400);
    Lists.send(OFFICER, "", list, Map.of()).then().statusCode(422);
    String elsewhere = Tokens.of("odco-officer").sub("elsewhere").territories("02").bearer();
    String id =
        Lists.send(elsewhere, "COOPERATIVES", list, Map.of())
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    assertEquals(List.of(0, 0, 1), outcome(Lists.ended(elsewhere, id)));
    as(OFFICER).get("/imports/" + id).then().statusCode(404);
    as(OFFICER).get("/imports/" + id + "/rejected-rows").then().statusCode(404);
  }
}

package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/**
 * More at one moment than the service has connections: each is answered, because none waits for a
 * second connection while it holds its first.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class CrowdsTest {
  private static final int CROWD = 120;

  @Test
  void shouldAnswerEachWhenACrowdAsksForOneCampaignsList() throws Exception {
    UUID campaign = Families.campaign(50, "07.427.09.03");
    String body = "{\"campaignId\":\"" + campaign + "\"}";

    List<Integer> codes = Race.of(CROWD, i -> Families.propose(body).statusCode());

    assertThat(codes, everyItem(in(List.of(202, 409))));
  }

  @Test
  void shouldAnswerEachWhenACrowdBringsOneFamilyWithKeys() throws Exception {
    String commune = "07.427.09.15";
    UUID zone = Families.zone(commune);
    String family = Families.request(Families.nationalId(), commune, zone, 4).toString();

    List<Integer> codes =
        Race.of(
            CROWD,
            i ->
                given()
                    .header("Authorization", Families.REGISTRAR.bearer())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(family)
                    .post("/households")
                    .statusCode());

    assertThat(codes, everyItem(in(List.of(201, 409))));
    assertThat(codes.stream().filter(code -> code == 201).count(), equalTo(1L));
    assertThat(
        Rows.count("SELECT count(*) FROM duplicate_decision WHERE territory = ?", commune),
        equalTo(CROWD - 1L));
  }
}

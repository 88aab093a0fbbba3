package ma.sac.system.wronghands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import ma.sac.system.Suite;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each claim that narrows, alone: with the thing's own value it is shown, with another it is not.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneClaimTest {
  private static final String NO_TERRITORY_OF_OURS = "12";

  private final List<Operation> operations = Documents.operations();
  private Doors doors;
  private Existing existing;

  @BeforeAll
  void theProgrammeHasRun() throws Exception {
    Suite.started().calmRun();
    doors = new Doors(Suite.started().settings());
    existing = new Existing(doors, operations);
  }

  @ParameterizedTest
  @CsvSource({
    "GET cooperative-service/purchase-orders/{id}, cooperative, cooperative_id, /cooperativeId",
    "GET cooperative-service/purchase-orders/{id}, programme-manager, campaigns, /campaignId",
    "GET cooperative-service/purchase-orders/{id}, odco-officer, territories, MA",
    "GET cooperative-service/payments/{id}, cooperative, cooperative_id, /cooperativeId",
    "GET cooperative-service/payments/{id}, finance-officer, campaigns, /campaignId",
    "GET basket-service/goods-receipts/{id}, warehouse-agent, warehouses, /warehouseId",
    "GET basket-service/lots/{id}, warehouse-agent, warehouses, /warehouseId",
    "GET basket-service/assembly-runs/{id}, warehouse-agent, warehouses, /warehouseId",
    "GET basket-service/sourcing-plans/{id}, programme-manager, campaigns, /campaignId",
    "GET distribution-service/campaigns/{id}, programme-manager, campaigns, /id",
    "GET distribution-service/pledges/{id}, partner, partner_id, /partnerId",
    "GET distribution-service/shipments/{id}, field-agent, sites, /toSiteId",
    "GET distribution-service/shipments/{id}, warehouse-agent, warehouses, /fromWarehouseId",
    "GET distribution-service/handovers/{id}, field-agent, sites, /siteId",
    "GET distribution-service/vouchers/{id}, logistics-coordinator, campaigns, /campaignId",
    "GET beneficiary-service/households/{id}, registrar, territories, 06",
    "GET beneficiary-service/households/{id}, verifier, territories, 06",
    "GET beneficiary-service/enrolments/{id}, registrar, territories, 06",
    "GET beneficiary-service/enrolment-lists/{id}, programme-manager, campaigns, /campaignId",
  })
  void shouldShowOnlyToTheOwnWhenOneClaimNarrows(
      String operation, String role, String claim, String own) {
    Operation read =
        operations.stream().filter(o -> o.toString().equals(operation)).findFirst().orElseThrow();
    Asked asked = existing.asked(read).orElseThrow();
    JsonNode thing = doors.ask(asked.as(Existing.wide(read))).json();
    String right = own.startsWith("/") ? thing.at(own).asText() : own;
    String wrong =
        claim.equals("territories") ? NO_TERRITORY_OF_OURS : UUID.randomUUID().toString();
    assertThat(right).as("%s of %s", own, thing).isNotEmpty();

    Tokens wide = Hands.of(role, read.service());

    assertThat(status(asked, wide, claim, right)).as("its own").isEqualTo(200);
    assertThat(status(asked, wide, claim, wrong)).as("another's").isEqualTo(404);
  }

  private int status(Asked asked, Tokens wide, String claim, String value) {
    Object claimed = claim.endsWith("_id") ? value : List.of(value);
    return doors.ask(asked.as(wide.with(claim, claimed).bearer())).status();
  }
}

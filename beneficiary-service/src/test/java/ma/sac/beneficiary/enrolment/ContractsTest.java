package ma.sac.beneficiary.enrolment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import ma.sac.beneficiary.Peer;
import ma.sac.test.contracts.EventContracts;
import ma.sac.test.contracts.OpenApiContract;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** The contracts are what the code does; beside the payloads, which nobody else may know. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ContractsTest {
  private static final UUID ENROLMENT = UUID.fromString("6f1c2f6e-3c1b-4c2c-9d7e-0a1b2c3d4e5f");
  private static final UUID CAMPAIGN = UUID.fromString("01932e5c-8f00-7000-8000-000000000002");
  private static final UUID ZONE = UUID.fromString("01932e5c-8f00-7000-8000-000000000001");
  private static final UUID LIST = UUID.fromString("01932e5c-8f00-7000-8000-000000000003");

  @Test
  void shouldServeTheCommittedOpenApi() {
    OpenApiContract.check();
    OpenApiContract.checkPatch("HouseholdChange", "HouseholdRequest");
    OpenApiContract.checkPatch("MemberChange", "MemberRequest");
  }

  @Test
  void shouldTellTheCommittedEvents() {
    EventContracts.of("beneficiary-service")
        .publishes(
            EnrolmentFact.TOPIC,
            "enrolment.approved",
            "enrolmentId",
            enrolment(EnrolmentStatus.APPROVED))
        .publishes(
            EnrolmentFact.TOPIC,
            "enrolment.changed",
            "enrolmentId",
            enrolment(EnrolmentStatus.APPROVED))
        .publishes(
            EnrolmentFact.TOPIC,
            "enrolment.withdrawn",
            "enrolmentId",
            enrolment(EnrolmentStatus.WITHDRAWN))
        .publishes(
            EnrolmentFact.TOPIC,
            "enrolment-list.approved",
            "campaignId",
            new EnrolmentListPayload(LIST, CAMPAIGN, 1, 3861, 4000, 150))
        .reads(
            "sac.campaigns.v1",
            "campaign.drafted",
            "campaign.opened",
            "campaign.changed",
            "campaign.suspended",
            "campaign.resumed",
            "campaign.closing",
            "campaign.closed",
            "campaign.cancelled")
        .reads("sac.places.v1", "zone.defined", "site.opened", "site.changed", "site.closed")
        .reads(
            "sac.vouchers.v1",
            "voucher.issued",
            "voucher.revoked",
            "voucher.expired",
            "voucher.redeemed",
            "voucher.reinstated",
            "recall.exposed")
        .check();
  }

  private static EnrolmentPayload enrolment(EnrolmentStatus status) {
    return new EnrolmentPayload(
        ENROLMENT, CAMPAIGN, ZONE, "06.141.01.10", Enrolment.Mode.SITE, 1, 5, status, 1);
  }
}

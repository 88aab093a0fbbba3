package ma.sac.distribution;

import io.quarkus.test.junit.QuarkusTest;
import ma.sac.distribution.campaigns.CampaignExamples;
import ma.sac.distribution.handovers.HandoverExamples;
import ma.sac.distribution.incidents.IncidentExamples;
import ma.sac.distribution.partners.PledgeExamples;
import ma.sac.distribution.places.PlaceExamples;
import ma.sac.distribution.shipments.ShipmentExamples;
import ma.sac.distribution.stock.BasketExamples;
import ma.sac.distribution.vouchers.VoucherExamples;
import ma.sac.test.contracts.EventContracts;
import ma.sac.test.contracts.OpenApiContract;
import org.junit.jupiter.api.Test;

/** What this service promises is what the committed documents say. */
@QuarkusTest
class ContractsTest {
  @Test
  void shouldServeTheCommittedDocumentWhenAsked() {
    OpenApiContract.check();
    OpenApiContract.checkPatch("CampaignChange", "CampaignFields");
    OpenApiContract.checkPatch("SiteChange", "SiteRequest");
  }

  @Test
  void shouldTellWhatIsPromisedWhenFactsAreTold() {
    EventContracts contracts = EventContracts.of("distribution-service");
    CampaignExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.CAMPAIGNS, type, "campaignId", value));
    PledgeExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.CAMPAIGNS, type, "campaignId", value));
    contracts.publishes(
        Topic.CAMPAIGN_STATE,
        "campaign.state",
        "campaignId",
        CampaignExamples.BY_TYPE.get("campaign.opened"));
    PlaceExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.PLACES, type, "the place's id", value));
    VoucherExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.VOUCHERS, type, "enrolmentId", value));
    contracts.publishes(Topic.VOUCHERS, "recall.exposed", "enrolmentId", BasketExamples.exposed());
    ShipmentExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.HANDOVERS, type, "shipmentId", value));
    BasketExamples.BY_TYPE.forEach(
        (type, value) -> contracts.publishes(Topic.HANDOVERS, type, "serial", value));
    contracts.publishes(
        Topic.HANDOVERS, "handover.reversed", "serial", HandoverExamples.reversed());
    IncidentExamples.BY_TYPE.forEach(
        (type, value) ->
            contracts.publishes(
                Topic.HANDOVERS, type, "serial, or incidentId where there is no basket", value));
    contracts.publishes(
        Topic.DISCREPANCIES, "discrepancy.found", "discrepancyId", IncidentExamples.discrepancy());
    contracts
        .reads(
            Topic.COOPERATIVES,
            "cooperative.registered",
            "cooperative.verified",
            "cooperative.rejected",
            "cooperative.suspended",
            "cooperative.reinstated",
            "cooperative.changed",
            "cooperative.expiring",
            "cooperative.expired",
            "support-action.opened",
            "support-action.closed")
        .reads(
            Topic.PURCHASE_ORDERS,
            "purchase-order.placed",
            "purchase-order.confirmed",
            "purchase-order.rejected",
            "purchase-order.expired",
            "purchase-order.cancelled",
            "purchase-order.closed-short",
            "purchase-order.delivered",
            "payment.recorded")
        .reads(Topic.RECEIPTS, "goods-receipt.recorded", "goods-receipt.reversed")
        .reads(
            Topic.BASKETS,
            "sourcing-plan.approved",
            "sourcing-plan.partly-approved",
            "sourcing-plan.infeasible",
            "baskets.released",
            "lot.recalled",
            "lot.recall-lifted")
        .reads(
            Topic.ENROLMENTS,
            "enrolment.approved",
            "enrolment.changed",
            "enrolment.withdrawn",
            "enrolment-list.approved")
        .reads(Topic.DISCREPANCIES, "discrepancy.found", "discrepancy.resolved")
        .check();
  }
}

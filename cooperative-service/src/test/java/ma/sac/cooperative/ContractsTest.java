package ma.sac.cooperative;

import io.quarkus.test.junit.QuarkusTest;
import ma.sac.cooperative.cooperatives.CooperativeExamples;
import ma.sac.cooperative.discrepancies.DiscrepancyExamples;
import ma.sac.cooperative.offers.OfferExamples;
import ma.sac.cooperative.orders.OrderExamples;
import ma.sac.cooperative.payments.PaymentExamples;
import ma.sac.cooperative.products.ProductExamples;
import ma.sac.cooperative.support.SupportExamples;
import ma.sac.test.contracts.EventContracts;
import ma.sac.test.contracts.OpenApiContract;
import org.junit.jupiter.api.Test;

/** What this service promises is what the committed documents say. */
@QuarkusTest
class ContractsTest {
  private static final String COOPERATIVES = "sac.cooperatives.v1";
  private static final String ORDERS = "sac.purchase-orders.v1";

  @Test
  void shouldServeTheCommittedDocumentWhenAsked() {
    OpenApiContract.check();
  }

  @Test
  void shouldTellWhatIsPromisedWhenFactsAreTold() {
    EventContracts contracts = EventContracts.of("cooperative-service");
    for (String type : CooperativeExamples.TYPES) {
      contracts.publishes(COOPERATIVES, type, "cooperativeId", CooperativeExamples.afterIt(type));
    }
    contracts
        .publishes(COOPERATIVES, "product.listed", "cooperativeId", ProductExamples.product(true))
        .publishes(COOPERATIVES, "product.changed", "cooperativeId", ProductExamples.product(false))
        .publishes(COOPERATIVES, "offer.published", "cooperativeId", OfferExamples.published())
        .publishes(COOPERATIVES, "offer.changed", "cooperativeId", OfferExamples.ordered())
        .publishes(COOPERATIVES, "offer.withdrawn", "cooperativeId", OfferExamples.withdrawn())
        .publishes(COOPERATIVES, "support-action.opened", "cooperativeId", SupportExamples.opened())
        .publishes(COOPERATIVES, "support-action.closed", "cooperativeId", SupportExamples.closed())
        .publishes(
            "sac.cooperative-state.v1",
            "cooperative.state",
            "cooperativeId",
            CooperativeExamples.afterIt("cooperative.verified"))
        .publishes(
            "sac.product-state.v1", "product.state", "productId", ProductExamples.product(true))
        .publishes("sac.offer-state.v1", "offer.state", "offerId", OfferExamples.ordered());
    for (String type : OrderExamples.TYPES) {
      contracts.publishes(ORDERS, type, "orderId", OrderExamples.afterIt(type));
    }
    contracts
        .publishes(ORDERS, "payment.recorded", "orderId", PaymentExamples.recorded())
        .publishes(
            "sac.discrepancies.v1",
            "discrepancy.found",
            "discrepancyId",
            DiscrepancyExamples.found())
        .publishes(
            "sac.discrepancies.v1",
            "discrepancy.resolved",
            "discrepancyId",
            DiscrepancyExamples.resolved())
        .reads(
            "sac.campaigns.v1",
            "campaign.drafted",
            "campaign.opened",
            "campaign.changed",
            "campaign.suspended",
            "campaign.resumed",
            "campaign.closing",
            "campaign.closed",
            "campaign.cancelled",
            "campaign.budget-authorised")
        .reads("sac.receipts.v1", "goods-receipt.recorded", "goods-receipt.reversed")
        .check();
  }
}

package ma.sac.basket;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import ma.sac.basket.assembly.AssemblyExamples;
import ma.sac.basket.basketmodel.BasketModelExamples;
import ma.sac.basket.custody.CustodyExamples;
import ma.sac.basket.lots.LotExamples;
import ma.sac.basket.receiving.ReceivingExamples;
import ma.sac.basket.sourcing.SourcingExamples;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.EventContracts;
import ma.sac.test.contracts.OpenApiContract;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** What this service promises is what it does; -Dcontracts.write=true writes the promise anew. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ContractsTest {
  private static final String BASKETS = "sac.baskets.v1";
  private static final String RECEIPTS = "sac.receipts.v1";

  @Inject @All List<EventsConsumer> consumers;

  @Test
  void shouldPromiseTheEventsThatItTellsWhenTheirRecordsChange() {
    EventContracts contracts =
        EventContracts.of("basket-service")
            .publishes(
                BASKETS, "basket-model.published", "modelId", BasketModelExamples.published())
            .publishes(
                "sac.basket-model-state.v1",
                "basket-model.state",
                "modelId",
                BasketModelExamples.published())
            .publishes(
                BASKETS, "sourcing-plan.approved", "planId", SourcingExamples.plan("APPROVED"))
            .publishes(
                BASKETS,
                "sourcing-plan.partly-approved",
                "planId",
                SourcingExamples.plan("PARTLY_APPROVED"))
            .publishes(
                BASKETS, "sourcing-plan.infeasible", "planId", SourcingExamples.plan("INFEASIBLE"))
            .publishes(BASKETS, "baskets.assembled", "runId", AssemblyExamples.baskets())
            .publishes(BASKETS, "baskets.disassembled", "runId", AssemblyExamples.baskets())
            .publishes(BASKETS, "baskets.released", "runId", AssemblyExamples.released())
            .publishes(BASKETS, "lot.recalled", "lotId", LotExamples.lot())
            .publishes(BASKETS, "lot.recall-lifted", "lotId", LotExamples.lot())
            .publishes(RECEIPTS, "goods-receipt.recorded", "orderId", ReceivingExamples.receipt())
            .publishes(RECEIPTS, "goods-receipt.reversed", "orderId", ReceivingExamples.receipt())
            .publishes(
                "sac.discrepancies.v1",
                "discrepancy.found",
                "discrepancyId",
                CustodyExamples.discrepancy())
            .publishes(
                "sac.discrepancies.v1",
                "discrepancy.resolved",
                "discrepancyId",
                CustodyExamples.resolved());
    consumers.forEach(
        consumer -> contracts.reads(consumer.topic(), consumer.types().toArray(String[]::new)));

    contracts.check();
  }

  @Test
  void shouldPromiseTheOperationsThatItServesWhenTheyChange() {
    OpenApiContract.check();
  }
}

package ma.sac.basket.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    description = "What is to be other than in the plan; all else is as it is there",
    examples = "{\"baskets\": 5000, \"aims\": {\"spread\": 0, \"womenLed\": 10}}")
record WhatIfRequest(
    @Min(1) @Max(5_000_000) Integer baskets,
    @Valid AimsRequest aims,
    @Schema(description = "10 when left out") @Min(1) @Max(20) Integer timeLimitSeconds) {

  SourcingPlan of(SourcingPlan plan) {
    SourcingWish wish = plan.wish();
    return plan.wished(
        baskets == null ? plan.baskets() : baskets,
        new SourcingWish(
            wish.handoverDate(),
            wish.remainingShelfDays(),
            wish.priorityTerritories(),
            AimsRequest.over(aims, wish.aims()),
            Duration.ofSeconds(timeLimitSeconds == null ? 10 : timeLimitSeconds),
            wish.seed()));
  }
}

package ma.sac.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import ma.sac.system.client.Json;

/**
 * Another campaign, whose budget is lowered once its plan is made, so that the plan costs more:
 * what goes beyond is not ordered.
 */
public final class PoorCampaign {

  private static final BigDecimal ENOUGH = new BigDecimal("100000.00");
  private static final BigDecimal BUDGET = new BigDecimal("500.00");

  private final Run run;
  private final SideCampaign campaign;

  public PoorCampaign(Run run) {
    this.run = run;
    this.campaign = new SideCampaign(run, "P", ENOUGH);
  }

  public String order() {
    BigDecimal wanted = Json.money(campaign.plan().path("amount"));
    campaign.authorise(BUDGET);
    JsonNode approved = campaign.approve();
    BigDecimal committed = campaign.committed();
    run.history()
        .refusals
        .add(
            new Refused(
                3,
                "ordering for "
                    + wanted
                    + " MAD with a budget of "
                    + BUDGET
                    + " for campaign "
                    + campaign.id(),
                Json.text(approved, "status") + ", " + committed + " MAD committed",
                Json.text(approved, "status").equals("PARTLY_APPROVED")
                    && committed.compareTo(BUDGET) <= 0));
    return committed + " of " + wanted + " MAD ordered, then " + campaign.giveUp();
  }
}

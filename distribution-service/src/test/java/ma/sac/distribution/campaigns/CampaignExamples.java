package ma.sac.distribution.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.sac.distribution.Example;

/** A value of each fact about a campaign. */
public final class CampaignExamples {
  public static final Map<String, Object> BY_TYPE =
      new TreeMap<>(
          Map.of(
              "campaign.drafted", campaign(1, CampaignStatus.DRAFT),
              "campaign.opened", campaign(2, CampaignStatus.OPEN),
              "campaign.changed", campaign(3, CampaignStatus.OPEN),
              "campaign.suspended", campaign(4, CampaignStatus.SUSPENDED),
              "campaign.resumed", campaign(5, CampaignStatus.OPEN),
              "campaign.closing", campaign(6, CampaignStatus.CLOSING),
              "campaign.closed", campaign(7, CampaignStatus.CLOSED),
              "campaign.cancelled", campaign(3, CampaignStatus.CANCELLED),
              "campaign.budget-authorised", budget()));

  private CampaignExamples() {}

  private static CampaignPayload campaign(long revision, CampaignStatus status) {
    return new CampaignPayload(
        Example.CAMPAIGN,
        "SAC-2020-1",
        "Solidaires avec les coopératives",
        "متضامنون مع التعاونيات",
        revision,
        status,
        Example.MODEL,
        1,
        4000,
        List.of("02", "07.427"),
        List.of("06.141.01.10", "06.141.01.20"),
        LocalDate.of(2020, 4, 20),
        LocalDate.of(2020, 7, 31),
        List.of(Example.WAREHOUSE));
  }

  private static BudgetAuthorised budget() {
    return new BudgetAuthorised(
        Example.CAMPAIGN,
        3,
        new BigDecimal("1750000.00"),
        new BigDecimal("1750000.00"),
        new BigDecimal("1750000.00"),
        new BigDecimal("1600000.00"));
  }
}

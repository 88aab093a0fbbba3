package ma.sac.beneficiary.known;

import java.util.List;
import java.util.UUID;

/** A campaign as distribution last told it. */
public record KnownCampaign(
    UUID campaignId,
    String code,
    String nameFr,
    String nameAr,
    String status,
    int baskets,
    List<String> targetTerritories) {

  /** Whether enrolments can still be proposed and approved. */
  public boolean takesEnrolments() {
    return switch (status) {
      case "DRAFT", "OPEN", "SUSPENDED" -> true;
      default -> false;
    };
  }
}

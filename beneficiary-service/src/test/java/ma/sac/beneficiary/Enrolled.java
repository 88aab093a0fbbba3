package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Families that are enrolled, each in a commune that no other test uses. */
final class Enrolled {
  private static final int[] COMMUNES = {3, 15, 6, 9, 7, 11, 1, 19, 5, 13};
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Enrolled() {}

  /** A campaign with one family. */
  static UUID campaign(int size) {
    String commune = "07.427.09.%02d".formatted(COMMUNES[NEXT.getAndIncrement()]);
    UUID zone = Families.zone(commune);
    Families.verified(commune, zone, size);
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    return campaign;
  }

  /** The enrolment of that family. */
  static String enrolment(UUID campaign) {
    return given()
        .header("Authorization", Families.MANAGER.bearer())
        .get("/enrolments?campaignId=" + campaign + "&status=APPROVED")
        .path("items[0].id");
  }
}

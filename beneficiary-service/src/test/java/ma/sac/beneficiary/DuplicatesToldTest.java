package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Attacks the number of duplicates that is published: sending again must not make it grow. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class DuplicatesToldTest {
  private static final String DISTRICT = "02.411.01.19";

  private static String row(String nationalId, UUID zone) {
    return "%s,Benkanariaz,Safranelle,1985-04-22,F,+212600009041,\"Impasse Kanariaz, n° 9041\",%s,%s,4,3,no,no,yes,RENTED,fr,CONSENT,2020-04-15\n"
        .formatted(nationalId, DISTRICT, zone);
  }

  private static void thenPrevented(UUID campaign, int families) {
    String list = Families.proposed(campaign);
    Families.list(list).then().body("duplicatesPrevented", equalTo(families));
    Families.approved(list);
    Families.list(list).then().body("duplicatesPrevented", equalTo(families));
  }

  @Test
  void shouldCountAFamilyOnceForACampaignWhenItsListIsSentAgain() {
    UUID zone = Families.zone(DISTRICT);
    String twice = Families.nationalId();
    String list =
        Families.HEADER
            + "\n"
            + row(twice, zone)
            + row(Families.nationalId(), zone)
            + row(twice, zone)
            + row(twice, zone);
    Families.imported(list).then().body("progress.known", equalTo(2));
    UUID campaign = Families.campaign(10, DISTRICT);

    thenPrevented(campaign, 1);

    // Everything in it is known by now: two families, one of them counted already.
    Families.imported(list).then().body("progress.known", equalTo(4));
    Families.imported(list).then().body("progress.known", equalTo(4));
    thenPrevented(campaign, 1);
    assertThat(
        Rows.count(
            "SELECT count(DISTINCT household_id) FROM duplicate_decision WHERE territory = ?",
            DISTRICT),
        equalTo(2L));
  }
}

package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The order on paper says what the order says. */
@QuarkusTest
class OrderDocumentTest {

  @Test
  void shouldPrintWhatWasOrderedAndThenWhatWasConfirmed() throws IOException {
    World.Supply supply = World.supply(5000, "12.50");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    UUID order = World.order(campaign, supply, 1200);

    String placed = text(order, MANAGER);
    assertThat(placed, containsString(order.toString()));
    assertThat(placed, containsString("SAC-" + campaign.toString().substring(0, 8)));
    assertThat(placed, containsString("Semoule 1 kg"));
    assertThat(placed, containsString("سميد"));
    assertThat(placed, containsString("تعاونية"));
    assertThat(placed, containsString("Skhour Rhamna"));
    assertThat(placed, containsString("En attente de réponse"));
    assertThat(placed, containsString("15 000,00"));

    String line = World.line(order).toString();
    post(
            OFFICER,
            "/purchase-orders/" + order + "/confirmation",
            Map.of("lines", List.of(Map.of("lineId", line, "quantity", 1000))))
        .then()
        .statusCode(200);
    String confirmed = text(order, MANAGER);
    assertThat(confirmed, containsString("Confirmée"));
    assertThat(confirmed, containsString("12 500,00"));
    assertThat(confirmed, not(containsString("15 000,00")));
  }

  @Test
  void shouldShowAnOrderOnPaperOnlyToWhoMaySeeIt() throws IOException {
    World.Supply supply = World.supply(100, "1.00");
    UUID order = World.order(World.openCampaign("1000.00", "0.00"), supply, 10);
    String own = Tokens.of("cooperative").cooperative(supply.cooperative()).bearer();
    String other = Tokens.of("cooperative").cooperative(UUID.randomUUID()).bearer();

    assertThat(text(order, own), containsString(order.toString()));
    as(other)
        .accept("application/pdf")
        .get("/purchase-orders/" + order + "/document")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"));
    as(MANAGER)
        .accept("application/pdf")
        .get("/purchase-orders/" + UUID.randomUUID() + "/document")
        .then()
        .statusCode(404);
  }

  private static String text(UUID order, String bearer) throws IOException {
    byte[] pdf =
        as(bearer)
            .accept("application/pdf")
            .get("/purchase-orders/" + order + "/document")
            .then()
            .statusCode(200)
            .contentType(equalTo("application/pdf"))
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\u00A0\\u202F]", " ");
    }
  }
}

package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Labels on paper: what is stuck on a basket opens the proof of that basket. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class LabelsTest {
  private static final String PDF = "application/pdf";

  @Test
  void shouldOpenTheProofOfTheBasketWhenThePrintedCodeIsScanned() throws Exception {
    String run = run(30);
    List<String> signed = items(run, "?limit=500", "url");

    try (PDDocument document = Loader.loadPDF(pdf(run, "").extract().asByteArray())) {
      assertThat(document.getNumberOfPages(), equalTo(2));
      String address = scanned(new PDFRenderer(document).renderImageWithDPI(1, 200), 2);
      assertThat(address, equalTo(signed.get(26)));
      RestAssured.get(address.substring(address.indexOf("/public/")))
          .then()
          .statusCode(200)
          .body(containsString("Coopérative weaver"));
      String text = new PDFTextStripper().getText(document);
      assertThat(text, containsString("متضامنون"));
      items(run, "?limit=500", "serial")
          .forEach(serial -> assertThat(text, containsString(serial)));
    }
  }

  @Test
  void shouldPrintARangeOfTheBasketsThatStand() throws IOException {
    String run = run(12);
    as(Programme.checker())
        .body(Map.of("baskets", 2))
        .post("/assembly-runs/" + run + "/disassembly")
        .then()
        .statusCode(200);
    List<String> standing = items(run, "", "serial");
    assertThat(standing, hasSize(10));

    String text = text(pdf(run, "?from=9&to=400"));

    assertThat(
        text.lines().filter(line -> line.matches("\\d{6}-\\d{6}-\\d")).toList(),
        equalTo(standing.subList(8, 10)));
    assertThat(items(run, "?from=3&to=4", "serial"), equalTo(standing.subList(2, 4)));
    labels(Programme.checker(), run, "?from=1&to=3&limit=2", "application/json")
        .body("items.serial", contains(standing.get(0), standing.get(1)));
    labels(Programme.checker(), run, "?from=5&to=4", "application/json")
        .body("items", hasSize(0))
        .body("next", nullValue());
    labels(Programme.checker(), run, "?from=4&to=4", "text/html")
        .body(containsString(standing.get(3)));
  }

  @Test
  void shouldRefuseADocumentOfNothingOrOfTooMuchAndWhoMayNotSeeTheRun() {
    String run = run(10);
    refused(Programme.checker(), run, "?from=11", 422);
    refused(Programme.checker(), run, "?from=3&to=2", 422);
    refused(Programme.checker(), run, "?from=0", 422);
    refused(Programme.checker().with("warehouses", List.of("another")), run, "", 404);
    refused(Tokens.of("auditor"), run, "", 403);
    // As if they had been made: what is printed is bounded by the document, not by stock.
    Programme.asOwner(
        "ALTER TABLE assembly_run DISABLE TRIGGER USER; UPDATE assembly_run SET planned = 10001, made = 10001, standing = 10001 WHERE id = '"
            + run
            + "'; ALTER TABLE assembly_run ENABLE TRIGGER USER");
    refused(Programme.checker(), run, "", 422);
    refused(Programme.checker(), run, "?from=1", 422);
    pdf(run, "?from=9990");
  }

  private static String run(int baskets) {
    Programme programme = Programme.open(baskets);
    programme.stockFor(baskets);
    return programme.madeRun(baskets);
  }

  private static List<String> items(String run, String query, String field) {
    // Whoever accepts anything gets JSON.
    return labels(Programme.checker(), run, query, "*/*").extract().path("items." + field);
  }

  private static ValidatableResponse labels(
      Tokens who, String run, String query, String mediaType) {
    return as(who)
        .accept(mediaType)
        .get("/assembly-runs/" + run + "/labels" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse pdf(String run, String query) {
    return labels(Programme.checker(), run, query, PDF)
        .contentType(equalTo(PDF))
        .header("Content-Disposition", startsWith("inline; filename=\"labels-"));
  }

  private static void refused(Tokens who, String run, String query, int status) {
    as(who)
        .accept(PDF)
        .get("/assembly-runs/" + run + "/labels" + query)
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"));
  }

  private static String text(ValidatableResponse answer) throws IOException {
    try (PDDocument document = Loader.loadPDF(answer.extract().asByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** One label cut out of a page of 3 × 8. */
  private static String scanned(BufferedImage page, int place) throws ReaderException {
    int width = page.getWidth() / 3;
    int height = page.getHeight() / 8;
    int[] pixels =
        page.getRGB(place % 3 * width, place / 3 * height, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }
}

package ma.sac.kit.print;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfSheetTest {
  private static final List<PdfSheet.Column> COLUMNS =
      List.of(
          new PdfSheet.Column("Produit", "المنتوج", 0.7f, false),
          new PdfSheet.Column("Quantité", "الكمية", 0.3f, true));

  @Test
  void shouldJoinArabicLettersAndRunThemFromTheRight() {
    // زيت أركان 5: the joined forms, last letter first, the number kept from left to right.
    assertThat(VisualText.of("زيت"), equalTo("\uFE96\uFEF3\uFEAF"));
    assertThat(VisualText.of("لا"), equalTo("\uFEFB"));
    assertThat(VisualText.of("سعر 12,50 (درهم)").startsWith("("), equalTo(true));
    assertThat(VisualText.of("سعر 12,50"), containsString("12,50"));
    assertThat(VisualText.of("Miel عسل"), equalTo("Miel \uFEDE\uFEB4\uFECB"));
  }

  @Test
  void shouldBeReadAgainAsItWasWrittenInBothLanguages() throws IOException {
    PdfSheet sheet = new PdfSheet("Bon n° 1");
    sheet.heading("Bon de commande", "سند الطلب");
    sheet.fact("Coopérative", "Tighanimine", "التعاونية");
    sheet.paragraph("لا تؤدى إلا الكميات المقبولة");
    sheet.qr("urn:uuid:0199aa00-0000-7000-8000-000000000002", 90);

    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text, containsString("Bon de commande"));
      assertThat(text, containsString("سند الطلب"));
      assertThat(text, containsString("التعاونية"));
      assertThat(text, containsString("المقبولة"));
      assertThat(document.getDocumentInformation().getTitle(), equalTo("Bon n° 1"));
      assertThat(document.getDocumentCatalog().getLanguage(), equalTo("fr"));
    }
  }

  @Test
  void shouldShowALetterThatItLacksAsUnknownAndNotFail() throws IOException {
    PdfSheet sheet = new PdfSheet("Miel \uD83C\uDF6F");
    sheet.paragraph("Miel \uD83C\uDF6F\u0007 de\tthym");

    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      assertThat(new PDFTextStripper().getText(document), containsString("Miel \uFFFD de thym"));
    }
  }

  @Test
  void shouldTakeNewPagesThatRepeatTheColumnsAndStayWithinTheirMargins() throws IOException {
    String longName = "Savon noir à l'huile d'olive vierge ".repeat(6);
    PdfSheet sheet = new PdfSheet("Long");
    sheet.table(
        COLUMNS,
        Collections.nCopies(
            60, List.of(List.of(longName, "صابون بلدي بزيت الزيتون"), List.of("1 250"))));
    sheet.paragraph("x".repeat(500));

    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      assertThat(document.getNumberOfPages(), greaterThan(5));
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        Edges edges = new Edges();
        edges.setStartPage(page);
        edges.setEndPage(page);
        String text = edges.getText(document);
        PDPage sheetOf = document.getPage(page - 1);
        assertThat(text, page < document.getNumberOfPages() ? containsString("Produit") : not(""));
        assertThat(edges.left >= 47, equalTo(true));
        assertThat(edges.right <= sheetOf.getMediaBox().getWidth() - 47, equalTo(true));
        assertThat(edges.bottom <= sheetOf.getMediaBox().getHeight() - 40, equalTo(true));
      }
    }
  }

  /** How far out the letters of a page are. */
  private static final class Edges extends PDFTextStripper {
    private float left = Float.MAX_VALUE;
    private float right;
    private float bottom;

    @Override
    protected void processTextPosition(TextPosition text) {
      left = Math.min(left, text.getXDirAdj());
      right = Math.max(right, text.getXDirAdj() + text.getWidthDirAdj());
      bottom = Math.max(bottom, text.getYDirAdj());
      super.processTextPosition(text);
    }
  }
}

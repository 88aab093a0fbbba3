package ma.sac.kit.print;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfLabelsTest {
  // As long as an address with a signature is.
  private static final String LINK = "https://sac.example.ma/public/" + "Zk9-".repeat(25);
  private static final int A_PAGE = 24;

  @Test
  void shouldPrintEachCodeAsItCanBeReadAgainFromThePage() throws Exception {
    try (PDDocument document = Loader.loadPDF(labels(A_PAGE))) {
      assertThat(document.getNumberOfPages(), equalTo(1));

      Set<String> read = codes(new PDFRenderer(document).renderImageWithDPI(0, 200));

      assertThat(
          read,
          equalTo(
              IntStream.rangeClosed(1, A_PAGE)
                  .mapToObj(i -> LINK + i)
                  .collect(Collectors.toSet())));
    }
  }

  @Test
  void shouldFillOnePageAfterTheOtherAndBearBothLanguagesAndTheText() throws IOException {
    try (PDDocument document = Loader.loadPDF(labels(2 * A_PAGE + 1))) {
      assertThat(document.getNumberOfPages(), equalTo(3));
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(3);

      List<String> lines = last.getText(document).lines().map(String::strip).toList();

      String text = String.join(" ", lines);
      assertThat(text, containsString("Pour tous, avec vous"));
      assertThat(text, containsString("للجميع ومعكم"));
      assertThat(text, containsString("000001-000049-0"));
      assertThat(lines.stream().filter(line -> line.startsWith("000001-")).count(), equalTo(1L));
    }
  }

  private static byte[] labels(int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfLabels labels = new PdfLabels("Étiquettes", "Pour tous, avec vous", "للجميع ومعكم")) {
      for (int i = 1; i <= number; i++) {
        labels.add(LINK + i, "000001-%06d-0".formatted(i));
      }
      labels.writeTo(out);
    }
    return out.toByteArray();
  }

  /** Each label is cut out first, as whoever scans one sees it. */
  private static Set<String> codes(BufferedImage page) throws ReaderException {
    Set<String> codes = new HashSet<>();
    int width = page.getWidth() / 3;
    int height = page.getHeight() / 8;
    for (int place = 0; place < A_PAGE; place++) {
      int[] pixels =
          page.getRGB(place % 3 * width, place / 3 * height, width, height, null, 0, width);
      codes.add(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
              .getText());
    }
    return codes;
  }
}

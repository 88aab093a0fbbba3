package ma.sac.kit.print;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/**
 * Labels to stick on or to cut out: 24 on an A4 page, 70 × 37 mm each, as sheets of stickers are
 * sold. Each has a QR code of 29 mm and beside it the same two lines, in French and in Arabic, and
 * a text of its own. Pages wait in a temporary file, so that thousands take little memory. To be
 * used once, by one thread, and closed.
 */
public final class PdfLabels implements AutoCloseable {
  private static final int COLUMNS = 3;
  private static final int ROWS = 8;
  private static final float MILLIMETRE = 72 / 25.4f;
  private static final PDRectangle PAGE = PDRectangle.A4;
  private static final float WIDTH = PAGE.getWidth() / COLUMNS;
  private static final float HEIGHT = PAGE.getHeight() / ROWS;
  private static final float QR = 29 * MILLIMETRE;
  // Printers leave the rim of a page white; the QR code brings a white margin of its own.
  private static final float RIM = 4 * MILLIMETRE;
  private static final float BESIDE = WIDTH - QR - RIM;
  private static final float TEXT = 8;
  private static final float SPACING = 1.4f;
  private static final float CUT = 0.25f;

  private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PdfFont regular = PdfFont.regular(document);
  private final PdfFont bold = PdfFont.bold(document);
  private final List<String> french;
  private final List<String> arabic;
  private PDPageContentStream page;
  private int added;

  /**
   * @param title what a reader shows as the document's name
   * @param french a line that every label bears
   * @param arabic the same in Arabic
   */
  public PdfLabels(String title, String french, String arabic) {
    this.french = regular.wrapped(french, TEXT, BESIDE);
    this.arabic = regular.wrapped(arabic, TEXT, BESIDE);
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    about.setProducer("SAC");
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage("fr");
  }

  /** The next label, row by row; a new page begins where one is full. */
  public void add(String qr, String text) {
    try {
      int place = added % (COLUMNS * ROWS);
      if (place == 0) {
        newPage();
      }
      added++;
      float x = place % COLUMNS * WIDTH;
      float top = PAGE.getHeight() - place / COLUMNS * HEIGHT;
      page.drawImage(picture(qr), x + RIM / 2, top - (HEIGHT + QR) / 2, QR, QR);
      write(text, x + RIM / 2 + QR, top);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The whole document, page by page; nothing can be added any more. */
  public void writeTo(OutputStream out) throws IOException {
    endPage();
    // Compressed objects would all be held at once; the pages are compressed already.
    document.save(out, CompressParameters.NO_COMPRESSION);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String text, float x, float top) throws IOException {
    float y = top - RIM - TEXT * SPACING;
    for (String line : french) {
      put(regular, line, x, y);
      y -= TEXT * SPACING;
    }
    y -= TEXT / 2;
    for (String line : arabic) {
      put(regular, line, x + BESIDE - regular.width(line, TEXT), y);
      y -= TEXT * SPACING;
    }
    put(bold, text, x, top - HEIGHT + RIM + TEXT);
  }

  private void put(PdfFont font, String line, float x, float y) throws IOException {
    page.beginText();
    page.setFont(font.face(), TEXT);
    page.newLineAtOffset(x, y);
    page.showText(font.drawn(line));
    page.endText();
  }

  /** One bit a module: a picture prints without the seams that squares side by side have. */
  private static PDInlineImage picture(String qr) throws IOException {
    BitMatrix modules = QrCode.modules(qr);
    int side = modules.getWidth();
    int rowBytes = (side + 7) / 8;
    byte[] white = new byte[rowBytes * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!modules.get(x, y)) {
          white[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    COSDictionary form = new COSDictionary();
    form.setInt(COSName.W, side);
    form.setInt(COSName.H, side);
    form.setInt(COSName.BPC, 1);
    form.setItem(COSName.CS, COSName.DEVICEGRAY);
    return new PDInlineImage(form, white, new PDResources());
  }

  private void newPage() throws IOException {
    endPage();
    PDPage next = new PDPage(PAGE);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    page.setLineWidth(CUT);
    page.setStrokingColor(0.7f);
    for (int column = 1; column < COLUMNS; column++) {
      line(column * WIDTH, 0, column * WIDTH, PAGE.getHeight());
    }
    for (int row = 1; row < ROWS; row++) {
      line(0, row * HEIGHT, PAGE.getWidth(), row * HEIGHT);
    }
    page.stroke();
  }

  private void line(float fromX, float fromY, float toX, float toY) throws IOException {
    page.moveTo(fromX, fromY);
    page.lineTo(toX, toY);
  }

  private void endPage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }
}

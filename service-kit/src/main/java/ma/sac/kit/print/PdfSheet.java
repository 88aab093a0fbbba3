package ma.sac.kit.print;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document of A4 pages in French and Arabic, filled from top to bottom; a new page begins where
 * one is full. A text that begins with an Arabic letter stands at the right and runs to the left.
 * To be used once, by one thread; {@link #bytes} ends it.
 */
public final class PdfSheet {
  /** A column of a table, as wide as its share of the page. */
  public record Column(String french, String arabic, float share, boolean number) {}

  private static final PDRectangle PAGE = PDRectangle.A4;
  private static final float MARGIN = 48;
  private static final float WIDTH = PAGE.getWidth() - 2 * MARGIN;
  private static final float TEXT = 10;
  private static final float HEADING = 16;
  private static final float PADDING = 4;
  private static final float SPACING = 1.45f;

  private final PDDocument document = new PDDocument();
  private final PdfFont regular = PdfFont.regular(document);
  private final PdfFont bold = PdfFont.bold(document);
  private PDPageContentStream page;
  private float y;

  /**
   * @param title what a reader shows as the document's name
   */
  public PdfSheet(String title) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    about.setProducer("SAC");
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage("fr");
    newPage();
  }

  /** The same in both languages, side by side. */
  public void heading(String french, String arabic) {
    pair(bold, HEADING, french, arabic);
    gap(TEXT);
  }

  /** What it is in French at the left, in Arabic at the right, and between them its value. */
  public void fact(String french, String value, String arabic) {
    List<String> lines = bold.wrapped(value, TEXT, WIDTH / 2);
    need(lines.size() * TEXT * SPACING);
    put(regular, TEXT, french, MARGIN, WIDTH, false);
    put(regular, TEXT, arabic, MARGIN, WIDTH, true);
    for (String line : lines) {
      float width = bold.width(line, TEXT);
      draw(bold, TEXT, line, MARGIN + (WIDTH - width) / 2);
      down(TEXT);
    }
  }

  /** Over the whole width, at the side where its language begins. */
  public void paragraph(String text) {
    for (String line : regular.wrapped(text, TEXT, WIDTH)) {
      need(TEXT * SPACING);
      put(regular, TEXT, line, MARGIN, WIDTH, VisualText.isRightToLeft(text));
      down(TEXT);
    }
  }

  /** Both languages at the left and the right of one line, such as over two signatures. */
  public void pair(String french, String arabic) {
    pair(regular, TEXT, french, arabic);
  }

  /**
   * Rows are never split between pages, and each page repeats the columns' names. A cell's lines
   * are its own; a number stands at the right.
   */
  public void table(List<Column> columns, List<List<List<String>>> rows) {
    List<List<String>> names =
        columns.stream().map(column -> List.of(column.french(), column.arabic())).toList();
    row(bold, columns, names);
    for (List<List<String>> cells : rows) {
      if (y - height(regular, columns, cells) < MARGIN) {
        newPage();
        row(bold, columns, names);
      }
      row(regular, columns, cells);
    }
    gap(TEXT);
  }

  /** A QR code at the left, as wide and high as that many points. */
  public void qr(String text, float side) {
    need(side);
    BitMatrix modules = QrCode.modules(text);
    float module = side / modules.getWidth();
    try {
      for (int row = 0; row < modules.getHeight(); row++) {
        for (int column = 0; column < modules.getWidth(); column++) {
          if (modules.get(column, row)) {
            page.addRect(MARGIN + column * module, y - (row + 1) * module, module, module);
          }
        }
      }
      page.fill();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    y -= side;
  }

  public void gap(float points) {
    y -= points;
  }

  /** The document; nothing can be added any more. */
  public byte[] bytes() {
    try (document) {
      page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void pair(PdfFont font, float size, String french, String arabic) {
    List<String> left = font.wrapped(french, size, WIDTH / 2 - PADDING);
    List<String> right = font.wrapped(arabic, size, WIDTH / 2 - PADDING);
    int lines = Math.max(left.size(), right.size());
    need(lines * size * SPACING);
    for (int i = 0; i < lines; i++) {
      if (i < left.size()) {
        put(font, size, left.get(i), MARGIN, WIDTH, false);
      }
      if (i < right.size()) {
        put(font, size, right.get(i), MARGIN, WIDTH, true);
      }
      down(size);
    }
  }

  private void row(PdfFont font, List<Column> columns, List<List<String>> cells) {
    float height = height(font, columns, cells);
    need(height);
    float top = y;
    float x = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      float width = WIDTH * column.share();
      y = top - PADDING / 2;
      for (String text : cells.get(i)) {
        boolean right = column.number() || VisualText.isRightToLeft(text);
        for (String line : font.wrapped(text, TEXT, width - 2 * PADDING)) {
          put(font, TEXT, line, x + PADDING, width - 2 * PADDING, right);
          down(TEXT);
        }
      }
      x += width;
    }
    y = top - height;
    rule();
  }

  private static float height(PdfFont font, List<Column> columns, List<List<String>> cells) {
    int most = 1;
    for (int i = 0; i < columns.size(); i++) {
      float width = WIDTH * columns.get(i).share() - 2 * PADDING;
      List<String> lines = new ArrayList<>();
      cells.get(i).forEach(text -> lines.addAll(font.wrapped(text, TEXT, width)));
      most = Math.max(most, lines.size());
    }
    return most * TEXT * SPACING + PADDING;
  }

  private void put(
      PdfFont font, float size, String line, float x, float width, boolean atTheRight) {
    draw(font, size, line, atTheRight ? x + width - font.width(line, size) : x);
  }

  private void draw(PdfFont font, float size, String line, float x) {
    try {
      page.beginText();
      page.setFont(font.face(), size);
      page.newLineAtOffset(x, y - size);
      page.showText(font.drawn(line));
      page.endText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void rule() {
    try {
      page.setLineWidth(0.5f);
      page.moveTo(MARGIN, y);
      page.lineTo(MARGIN + WIDTH, y);
      page.stroke();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void down(float size) {
    y -= size * SPACING;
  }

  private void need(float height) {
    if (y - height < MARGIN) {
      newPage();
    }
  }

  private void newPage() {
    try {
      if (page != null) {
        page.close();
      }
      PDPage next = new PDPage(PAGE);
      document.addPage(next);
      page = new PDPageContentStream(document, next);
      y = PAGE.getHeight() - MARGIN;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

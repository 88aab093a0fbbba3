package ma.sac.kit.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face of DejaVu Sans, which has the Latin and the joined Arabic letters, in one document. */
final class PdfFont {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String UNKNOWN = "\uFFFD";

  private final PDFont font;
  private final Map<Integer, Boolean> known = new HashMap<>();

  private PdfFont(PDFont font) {
    this.font = font;
  }

  static PdfFont regular(PDDocument document) {
    return of(document, "DejaVuSans.ttf");
  }

  static PdfFont bold(PDDocument document) {
    return of(document, "DejaVuSans-Bold.ttf");
  }

  private static PdfFont of(PDDocument document, String file) {
    try (InputStream face =
        Objects.requireNonNull(PdfFont.class.getResourceAsStream(FOLDER + file), file)) {
      return new PdfFont(PDType0Font.load(document, face));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  PDFont face() {
    return font;
  }

  /** The line as it is drawn; a letter that the font lacks becomes a mark that says so. */
  String drawn(String line) {
    StringBuilder text = new StringBuilder();
    VisualText.of(line)
        .codePoints()
        .filter(letter -> !Character.isISOControl(letter))
        .forEach(letter -> text.append(has(letter) ? Character.toString(letter) : UNKNOWN));
    return text.toString();
  }

  private boolean has(int letter) {
    return known.computeIfAbsent(
        letter,
        any -> {
          try {
            font.encode(Character.toString(letter));
            return true;
          } catch (IllegalArgumentException missing) {
            return false;
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  /** In points. */
  float width(String line, float size) {
    try {
      return font.getStringWidth(drawn(line)) * size / 1000;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Lines no wider than that, broken between words, and within a word that alone is wider. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
        int fits = fitting(rest, size, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, float size, float width) {
    int fits = word.offsetByCodePoints(0, 1);
    while (fits < word.length()) {
      int next = word.offsetByCodePoints(fits, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      fits = next;
    }
    return fits;
  }
}

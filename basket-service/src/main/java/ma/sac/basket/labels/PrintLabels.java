package ma.sac.basket.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import ma.sac.kit.print.PdfLabels;

/** Labels on paper, to stick on baskets. They are signed as they are drawn, never held together. */
final class PrintLabels {
  /** What is printed in one go, 417 sheets; a run that is larger is printed in parts. */
  static final int MOST = 10_000;

  private PrintLabels() {}

  static void print(Stream<Label> labels, OutputStream out) throws IOException {
    try (PdfLabels sheets =
        new PdfLabels(
            "Étiquettes SAC", "Solidaires avec les coopératives", "متضامنون مع التعاونيات")) {
      labels.forEach(label -> sheets.add(label.url(), label.serial()));
      sheets.writeTo(out);
    }
  }
}

package ma.sac.basket.labels;

import java.util.List;
import ma.sac.kit.print.Html;
import ma.sac.kit.print.QrCode;

/** Labels as a page to print and cut, three in a row. */
final class LabelSheet {
  private static final String STYLE =
      """
      <style>@page{size:A4;margin:10mm}body{font-family:sans-serif;margin:0}
      .sheet{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm}
      .label{border:1px dashed #999;padding:3mm;text-align:center;break-inside:avoid}
      .qr{width:38mm;height:38mm}.serial{font-family:monospace;font-size:12pt;direction:ltr}</style>
      """;

  private LabelSheet() {}

  static String of(List<Label> labels) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">")
            .append("<title>Étiquettes SAC</title>")
            .append(STYLE)
            .append("</head><body><div class=\"sheet\">");
    for (Label label : labels) {
      page.append("<div class=\"label\"><strong>Solidaires avec les coopératives</strong>")
          .append(QrCode.svg(label.url()))
          .append("<div class=\"serial\">")
          .append(Html.escape(label.serial()))
          .append("</div></div>");
    }
    return page.append("</div></body></html>").toString();
  }
}

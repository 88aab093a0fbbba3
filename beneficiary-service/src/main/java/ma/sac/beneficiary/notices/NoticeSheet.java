package ma.sac.beneficiary.notices;

import java.util.List;
import ma.sac.kit.print.Html;
import ma.sac.kit.print.QrCode;

/** Notices as a page to print, four a sheet, in French and Arabic. */
final class NoticeSheet {
  private static final String HEAD =
      """
      <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Convocations</title><style>
      body{font-family:sans-serif;margin:0}.notice{box-sizing:border-box;width:100%;height:25vh;min-height:68mm;padding:6mm;border-bottom:1px dashed #999;display:flex;gap:6mm;page-break-inside:avoid}
      .qr{width:52mm;height:52mm;flex:none}.ar{direction:rtl;text-align:right}h1{font-size:14pt;margin:0 0 2mm}p{margin:1mm 0;font-size:11pt}.code{font-family:monospace;font-size:13pt}
      </style></head><body>
      """;

  private NoticeSheet() {}

  static String html(List<Notice> notices) {
    StringBuilder page = new StringBuilder(HEAD);
    notices.forEach(notice -> page.append(one(notice)));
    return page.append("</body></html>").toString();
  }

  private static String one(Notice notice) {
    String name = Html.escape(notice.givenName() + " " + notice.familyName());
    return """
        <section class="notice">%s<div><h1>%s</h1>
        <p>Votre panier solidaire : <b>%s</b>, le <b>%s</b>, de <b>%s</b>.</p>
        <p class="ar" lang="ar">قفتكم التضامنية: <b>%s</b>، يوم <b>%s</b>، الساعة <b>%s</b>.</p>
        <p>Apportez cette convocation et votre carte. <span lang="ar">أحضروا هذه الدعوة وبطاقتكم.</span></p>
        <p class="code">%s</p></div></section>
        """
        .formatted(
            QrCode.svg(notice.token()),
            name,
            Html.escape(notice.siteNameFr()),
            notice.day(),
            Html.escape(notice.slot()),
            Html.escape(notice.siteNameAr()),
            notice.day(),
            Html.escape(notice.slot()),
            Html.escape(notice.shortCode()));
  }
}

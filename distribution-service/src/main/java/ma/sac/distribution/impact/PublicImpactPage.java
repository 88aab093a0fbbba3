package ma.sac.distribution.impact;

import ma.sac.kit.print.Html;

/** The public page, in French or Arabic, without a script. */
final class PublicImpactPage {
  private PublicImpactPage() {}

  static String html(PublicImpact impact, boolean arabic) {
    StringBuilder page = new StringBuilder(4000);
    String name = Html.escape(arabic ? impact.nameAr() : impact.nameFr());
    page.append(
            "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
                .formatted(arabic ? "ar" : "fr", arabic ? "rtl" : "ltr"))
        .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(name)
        .append("</title>")
        .append(
            "<style>body{font:1rem system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td,th{padding:.3rem .6rem;text-align:start}</style>")
        .append("</head><body><h1>")
        .append(name)
        .append("</h1><table>");
    row(page, arabic ? "سلال موزعة" : "Paniers remis", impact.basketsHandedOver());
    row(page, arabic ? "أسر مستفيدة" : "Ménages servis", impact.householdsServed());
    row(page, arabic ? "أشخاص" : "Personnes", impact.peopleReached());
    row(page, arabic ? "تعاونيات" : "Coopératives", impact.cooperativesEngaged());
    row(page, arabic ? "تعاونيات نسائية" : "Coopératives féminines", impact.cooperativesWomenLed());
    row(page, arabic ? "الوزن (كغ)" : "Poids (kg)", impact.weightKg());
    row(
        page,
        arabic ? "المؤدى للتعاونيات (درهم)" : "Payé aux coopératives (MAD)",
        impact.paidToCooperatives());
    row(
        page,
        arabic ? "أعمال دعم للتعاونيات" : "Actions d'appui aux coopératives",
        impact.supportActions().opened());
    page.append("</table><h2>")
        .append(arabic ? "التعاونيات" : "Les coopératives")
        .append("</h2><table>");
    for (PublicImpact.Cooperative cooperative : impact.byCooperative()) {
      row(
          page,
          arabic ? cooperative.nameAr() : cooperative.nameFr(),
          cooperative.weightKg() + " kg");
    }
    return page.append("</table></body></html>").toString();
  }

  private static void row(StringBuilder page, String what, Object value) {
    page.append("<tr><th>")
        .append(Html.escape(what))
        .append("</th><td>")
        .append(value == null ? "&lt; 10" : Html.escape(value.toString()))
        .append("</td></tr>");
  }
}

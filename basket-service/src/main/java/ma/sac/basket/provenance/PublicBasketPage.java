package ma.sac.basket.provenance;

import ma.sac.kit.print.Html;

/** The page that a label's QR code opens, French and Arabic side by side. */
final class PublicBasketPage {
  private static final String STYLE =
      """
      <style>body{font-family:sans-serif;max-width:46rem;margin:1rem auto;padding:0 1rem;color:#222}
      h1{font-size:1.3rem}.ar{direction:rtl;text-align:right}li{margin:.6rem 0}
      .warn{background:#b00020;color:#fff;padding:.8rem}.muted{color:#555}ul{list-style:none;padding:0}</style>
      """;

  private PublicBasketPage() {}

  static String of(PublicBasket basket) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">")
            .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .append("<title>Panier ")
            .append(Html.escape(basket.serial()))
            .append("</title>")
            .append(STYLE)
            .append("</head><body>");
    both(page, "h1", basket.campaignNameFr(), basket.campaignNameAr());
    both(page, "p", "Panier " + basket.serial(), "القفة " + basket.serial());
    if (basket.recalled()) {
      page.append("<div class=\"warn\">");
      both(
          page,
          "p",
          "Un produit de ce panier est rappelé : ne le consommez pas.",
          "أحد منتجات هذه القفة موضوع سحب: لا تستهلكوه.");
      page.append("</div>");
    }
    if (basket.bestBefore() != null) {
      both(
          page,
          "p",
          "À consommer de préférence avant le " + basket.bestBefore(),
          "يفضل استهلاكه قبل " + basket.bestBefore());
    }
    page.append("<ul>");
    basket.products().forEach(product -> product(page, product));
    return page.append("</ul></body></html>").toString();
  }

  private static void product(StringBuilder page, PublicBasket.Product product) {
    page.append("<li>");
    both(
        page,
        "div",
        product.quantity() + " × " + product.nameFr(),
        product.quantity() + " × " + product.nameAr());
    both(
        page,
        "div class=\"muted\"",
        product.cooperativeNameFr() + ", " + product.communeFr(),
        product.cooperativeNameAr() + "، " + product.communeAr());
    page.append("</li>");
  }

  private static void both(StringBuilder page, String tag, String fr, String ar) {
    String end = tag.split(" ")[0];
    page.append("<").append(tag).append(">").append(Html.escape(fr));
    page.append("</").append(end).append("><").append(end).append(" class=\"ar\" lang=\"ar\">");
    page.append(Html.escape(ar)).append("</").append(end).append(">");
  }
}

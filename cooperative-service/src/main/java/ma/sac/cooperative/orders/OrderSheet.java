package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.sac.kit.print.PdfSheet;
import ma.sac.kit.security.Territories.Territory;

/** A purchase order as a page to print, hand over and sign, in French and Arabic. */
final class OrderSheet {
  private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DecimalFormatSymbols FRENCH =
      DecimalFormatSymbols.getInstance(Locale.FRANCE);
  private static final List<PdfSheet.Column> COLUMNS =
      List.of(
          new PdfSheet.Column("Produit", "المنتوج", 0.38f, false),
          new PdfSheet.Column("Commandé", "المطلوب", 0.16f, true),
          new PdfSheet.Column("Confirmé", "المؤكد", 0.14f, true),
          new PdfSheet.Column("Prix MAD", "الثمن بالدرهم", 0.14f, true),
          new PdfSheet.Column("Montant MAD", "المبلغ بالدرهم", 0.18f, true));

  private OrderSheet() {}

  /** Amounts are of what is confirmed, or of what is ordered while nobody has answered. */
  static byte[] pdf(PurchaseOrder order, String campaign, Territory commune) {
    boolean placed = order.status() == OrderStatus.PLACED;
    PdfSheet sheet = new PdfSheet("Bon de commande " + order.id());
    sheet.heading("Bon de commande", "سند الطلب");
    sheet.fact("Numéro", order.id().toString(), "الرقم");
    sheet.fact("Campagne", campaign, "الحملة");
    sheet.fact("État", label(order.status()).french(), "الحالة");
    sheet.fact("", label(order.status()).arabic(), "");
    sheet.fact("Coopérative", order.supplier().nameFr(), "التعاونية");
    sheet.fact("", order.supplier().nameAr(), "");
    sheet.fact("Commune", commune.nameFr() + " · " + commune.nameAr(), "الجماعة");
    sheet.fact("Date de livraison", day(order.delivery().date()), "تاريخ التسليم");
    if (placed) {
      sheet.fact(
          "Répondre au plus tard le",
          day(LocalDate.ofInstant(order.answerBy(), MOROCCO)),
          "آخر أجل للجواب");
    }
    if (order.delivery().mode() == Delivery.Mode.COLLECTION) {
      sheet.pair("Enlèvement à la coopérative", "الاستلام من مقر التعاونية");
    } else {
      sheet.pair("Livraison au magasin du programme", "التسليم في مخزن البرنامج");
    }
    sheet.gap(10);
    sheet.table(COLUMNS, rows(order, placed));
    sheet.paragraph(
        "Seules les quantités acceptées au magasin sont payées, au prix de cette commande.");
    sheet.paragraph("لا تؤدى إلا الكميات المقبولة في المخزن، بالثمن المبين في هذا الطلب.");
    sheet.gap(20);
    sheet.pair(
        "Pour la coopérative (nom, date, signature)", "عن التعاونية (الاسم، التاريخ، التوقيع)");
    sheet.gap(50);
    sheet.pair("Pour le programme (nom, date, signature)", "عن البرنامج (الاسم، التاريخ، التوقيع)");
    sheet.gap(50);
    sheet.qr("urn:uuid:" + order.id(), 90);
    return sheet.bytes();
  }

  private static List<List<List<String>>> rows(PurchaseOrder order, boolean placed) {
    List<List<List<String>>> rows = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (OrderLine line : order.lines()) {
      BigDecimal amount = line.price(placed ? line.ordered() : line.confirmed());
      total = total.add(amount);
      rows.add(
          List.of(
              List.of(line.item().nameFr(), line.item().nameAr()),
              List.of(units(line.ordered())),
              List.of(placed ? "—" : units(line.confirmed())),
              List.of(money(line.unitPrice())),
              List.of(money(amount))));
    }
    rows.add(
        List.of(
            List.of("Total", "المجموع"), List.of(), List.of(), List.of(), List.of(money(total))));
    return rows;
  }

  private record Label(String french, String arabic) {}

  private static Label label(OrderStatus status) {
    return switch (status) {
      case PLACED -> new Label("En attente de réponse", "في انتظار الجواب");
      case CONFIRMED -> new Label("Confirmée", "مؤكد");
      case PARTLY_DELIVERED -> new Label("Livrée en partie", "سلم جزئيا");
      case DELIVERED -> new Label("Livrée", "سلم كاملا");
      case CLOSING -> new Label("En cours de clôture", "قيد الإغلاق");
      case CLOSED_SHORT -> new Label("Close, livrée en partie", "مغلق بعد تسليم جزئي");
      case CANCELLED -> new Label("Annulée", "ملغى");
      case REJECTED -> new Label("Refusée par la coopérative", "رفضته التعاونية");
      case EXPIRED -> new Label("Expirée sans réponse", "انتهى أجله دون جواب");
    };
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static String units(long quantity) {
    return new DecimalFormat("#,##0", FRENCH).format(quantity);
  }

  private static String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", FRENCH).format(amount);
  }
}

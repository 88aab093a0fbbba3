package ma.sac.basket.provenance;

import java.time.LocalDate;
import java.util.List;

/** What everyone may know of a basket: what is in it, from which cooperatives, good until when. */
record PublicBasket(
    String serial,
    String campaignNameFr,
    String campaignNameAr,
    LocalDate bestBefore,
    boolean recalled,
    List<Product> products) {

  record Product(
      String nameFr,
      String nameAr,
      String category,
      int quantity,
      LocalDate bestBefore,
      String cooperativeNameFr,
      String cooperativeNameAr,
      String communeFr,
      String communeAr,
      boolean womenLed) {

    static Product of(BasketProvenance.Origin origin) {
      return new Product(
          origin.productNameFr(),
          origin.productNameAr(),
          origin.category(),
          origin.quantity(),
          origin.bestBefore(),
          origin.cooperativeNameFr(),
          origin.cooperativeNameAr(),
          origin.communeFr(),
          origin.communeAr(),
          origin.womenLed());
    }
  }
}

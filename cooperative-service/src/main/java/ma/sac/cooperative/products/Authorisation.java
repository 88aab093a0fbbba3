package ma.sac.cooperative.products;

import java.time.LocalDate;

/**
 * The food safety office's authorisation (ONSSA, law 28-07) of who makes a product.
 *
 * @param number null where there is none
 * @param validUntil its last day, or null where it has none
 */
public record Authorisation(String number, LocalDate validUntil) {

  public boolean holdsOn(LocalDate day) {
    return number != null && !isExpiredOn(day);
  }

  public boolean isExpiredOn(LocalDate day) {
    return validUntil != null && validUntil.isBefore(day);
  }
}

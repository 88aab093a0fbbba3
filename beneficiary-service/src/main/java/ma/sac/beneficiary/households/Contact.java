package ma.sac.beneficiary.households;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a family is reached. Only ever stored sealed with the family's key. Telephone numbers are
 * international: a plus sign and digits.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contact(
    String phone,
    List<String> otherPhones,
    String address,
    Language language,
    BigDecimal latitude,
    BigDecimal longitude) {

  public Contact {
    otherPhones = otherPhones == null ? List.of() : List.copyOf(otherPhones);
  }

  @Override
  public String toString() {
    return "Contact[sealed]";
  }
}

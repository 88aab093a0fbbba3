package ma.sac.beneficiary.households;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * How a family lives, as far as somebody asked. Only ever stored sealed with the family's key.
 *
 * @param monthlyIncome of all members together, in MAD
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Living(
    Integer rooms,
    Boolean runningWater,
    Boolean electricity,
    IncomeSource incomeSource,
    BigDecimal monthlyIncome) {

  static final Living UNKNOWN = new Living(null, null, null, null, null);

  @JsonIgnore
  boolean isUnknown() {
    return equals(UNKNOWN);
  }

  @Override
  public String toString() {
    return "Living[sealed]";
  }
}

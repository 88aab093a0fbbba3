package ma.sac.basket.receiving;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import ma.sac.basket.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it took to fetch goods at their cooperative; never part of what the goods cost. */
record Transport(
    @Schema(description = "MAD, apart from the goods; 0 where it was given")
        @NotNull
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("0")
        BigDecimal cost,
    @Schema(description = "Reference of the permit that the goods travelled on")
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = PlainText.REGEX)
        String permit) {

  /** To the centime, as it is stored; for what was validated. */
  Transport exact() {
    return new Transport(cost.setScale(2), permit);
  }
}

package ma.sac.basket.basketmodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.sac.basket.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    examples =
        """
        {"nameFr": "Panier solidaire 10 kg", "nameAr": "قفة التضامن 10 كغ", "components": [
          {"kind": "CONTENT", "category": "semolina", "quantity": 2, "netWeightGrams": 1000, "substitutes": ["couscous"]},
          {"kind": "CONTAINER", "category": "woven-basket", "quantity": 1, "netWeightGrams": 600, "substitutes": ["woven-bag"]}]}
        """)
record BasketModelRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.REGEX) String nameFr,
    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.REGEX) String nameAr,
    @NotEmpty @Size(max = 60) List<@Valid @NotNull Component> components) {

  record Component(
      @NotNull BasketModel.Kind kind,
      @NotBlank @Size(max = 60) @Pattern(regexp = PlainText.REGEX) String category,
      @Min(1) @Max(1000) int quantity,
      @Min(1) @Max(1_000_000) int netWeightGrams,
      @Size(max = 20)
          List<@NotBlank @Size(max = 60) @Pattern(regexp = PlainText.REGEX) String> substitutes) {}
}

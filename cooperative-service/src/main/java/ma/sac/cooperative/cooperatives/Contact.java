package ma.sac.cooperative.cooperatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom to call; encrypted where it is kept, shown masked")
record Contact(
    @Schema(examples = "Brahim Zerrouki") @NotBlank @Size(max = 120) String name,
    @Schema(examples = "+212600181170") @NotNull @Pattern(regexp = "\\+?[0-9]{9,15}")
        String phone) {}

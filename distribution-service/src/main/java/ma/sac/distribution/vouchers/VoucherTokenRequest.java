package ma.sac.distribution.vouchers;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The vouchers whose notices are printed now. */
@Schema(examples = "{\"voucherIds\":[\"01930000-0000-7000-8000-000000000007\"]}")
record VoucherTokenRequest(@NotEmpty @Size(max = 500) List<@NotNull UUID> voucherIds) {}

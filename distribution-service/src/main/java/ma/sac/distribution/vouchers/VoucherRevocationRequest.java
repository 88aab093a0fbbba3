package ma.sac.distribution.vouchers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a right is taken back: one word, for it is kept in clear and must not name anybody. */
@Schema(examples = "{\"reason\":\"MOVED_AWAY\"}")
record VoucherRevocationRequest(@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reason) {}

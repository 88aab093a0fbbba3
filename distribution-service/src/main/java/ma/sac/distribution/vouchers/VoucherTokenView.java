package ma.sac.distribution.vouchers;

import java.util.List;
import java.util.UUID;

/** Signed tokens, for print; vouchers that give no right any more are left out. */
record VoucherTokenView(List<Item> items) {
  record Item(UUID voucherId, String token, String shortCode) {}
}

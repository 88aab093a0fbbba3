package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the QR of a notice holds: base64url(payload).base64url(signature). The payload is 57 bytes:
 * form, key id, campaign, voucher, site and day; a device can check it without us.
 */
@ApplicationScoped
public class VoucherTokens {
  private static final byte FORM = 1;
  private static final int LENGTH = 57;
  private static final UUID NO_SITE = new UUID(0, 0);

  private final VoucherKeys keys;

  VoucherTokens(VoucherKeys keys) {
    this.keys = keys;
  }

  String sign(Voucher voucher) {
    ByteBuffer payload = ByteBuffer.allocate(LENGTH).put(FORM).put(keys.keyId());
    put(payload, voucher.campaignId());
    put(payload, voucher.id());
    put(payload, voucher.siteId() == null ? NO_SITE : voucher.siteId());
    payload.putInt((int) voucher.day().toEpochDay());
    Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
    return text.encodeToString(payload.array())
        + "."
        + text.encodeToString(keys.sign(payload.array()));
  }

  String shortCode(UUID voucher) {
    return keys.shortCode(voucher);
  }

  /** The voucher that a genuine token names; empty for anything that we did not sign. */
  public Optional<UUID> voucherOf(String token) {
    try {
      String[] parts = token.strip().split("\\.", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      byte[] payload = Base64.getUrlDecoder().decode(parts[0]);
      byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
      boolean ours =
          payload.length == LENGTH
              && payload[0] == FORM
              && Arrays.equals(keys.keyId(), Arrays.copyOfRange(payload, 1, 5))
              && keys.isSignedByUs(payload, signature);
      if (!ours) {
        return Optional.empty();
      }
      ByteBuffer ids = ByteBuffer.wrap(payload, 21, 16);
      return Optional.of(new UUID(ids.getLong(), ids.getLong()));
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the code that was read out belongs to the voucher. */
  public boolean isShortCodeOf(UUID voucher, String code) {
    byte[] asked = code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(
        keys.shortCode(voucher).getBytes(StandardCharsets.US_ASCII), asked);
  }

  private static void put(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}

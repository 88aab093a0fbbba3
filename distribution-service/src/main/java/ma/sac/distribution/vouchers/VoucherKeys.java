package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that vouchers are signed with (Ed25519, RFC 8032), and what is derived from it. */
@ApplicationScoped
class VoucherKeys {
  /** Crockford's base 32: no letters that are mistaken for digits. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;
  private final byte[] keyId;
  private final byte[] codeKey;

  VoucherKeys(
      @ConfigProperty(name = "sac.distribution.voucher.private-key") String privateText,
      @ConfigProperty(name = "sac.distribution.voucher.public-key") String publicText)
      throws GeneralSecurityException {
    byte[] privateBytes = Base64.getDecoder().decode(privateText);
    byte[] publicBytes = Base64.getDecoder().decode(publicText);
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(privateBytes));
    publicKey = factory.generatePublic(new X509EncodedKeySpec(publicBytes));
    keyId = Arrays.copyOf(sha256(publicBytes, "key"), 4);
    codeKey = sha256(privateBytes, "short-code");
  }

  String keyIdText() {
    return HexFormat.of().formatHex(keyId);
  }

  byte[] keyId() {
    return keyId.clone();
  }

  PublicKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] payload) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(payload);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isSignedByUs(byte[] payload, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(publicKey);
      signature.update(payload);
      return signature.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Eight characters that can be read out where no camera works. */
  String shortCode(java.util.UUID voucher) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(codeKey, "HmacSHA256"));
      byte[] code = mac.doFinal(voucher.toString().getBytes(StandardCharsets.US_ASCII));
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        text.append(ALPHABET.charAt(code[i] & 31));
      }
      return text.toString();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(byte[] bytes, String purpose) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
    return digest.digest(bytes);
  }
}

package ma.sac.basket.labels;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import ma.sac.basket.serials.Serial;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The code on a label: the serial and an Ed25519 signature over it (RFC 8032). A serial can be
 * counted up by anyone, a code cannot.
 */
@ApplicationScoped
public class LabelSigner {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  LabelSigner(
      @ConfigProperty(name = "sac.labels.private-key") String privateKey,
      @ConfigProperty(name = "sac.labels.public-key") String publicKey)
      throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
    this.privateKey =
        keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
    this.publicKey =
        keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
  }

  public String code(Serial serial) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(bytes(serial.text()));
      return serial.text()
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The serial of a code that was signed here; empty for anything else. */
  public Optional<Serial> serialOf(String code) {
    int dot = code.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    return Serial.parse(code.substring(0, dot))
        .filter(serial -> isSigned(serial, code.substring(dot + 1)));
  }

  private boolean isSigned(Serial serial, String signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(bytes(serial.text()));
      return signature.verify(Base64.getUrlDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

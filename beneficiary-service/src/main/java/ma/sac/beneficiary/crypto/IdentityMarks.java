package ma.sac.beneficiary.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed hashes (HMAC-SHA-256) by which identifiers are compared without being stored. Each kind has
 * a key of its own, derived from the service's identity key, which no database holds.
 */
@ApplicationScoped
public class IdentityMarks {
  /** Names are few: a short mark keeps collisions, so that it does not tell the name. */
  private static final int NAME_BYTES = 4;

  private final byte[] nationalIdKey;
  private final byte[] phoneKey;
  private final byte[] nameKey;
  private final byte[] enrolmentKey;
  private final byte[] blockingKey;
  private final byte[] withoutPapersKey;
  private final byte[] personKey;

  IdentityMarks(@ConfigProperty(name = "sac.identity-key") String key) {
    byte[] root = Base64.getDecoder().decode(key);
    if (root.length != 32) {
      throw new IllegalStateException("SAC_IDENTITY_KEY is base64 of exactly 32 random bytes");
    }
    this.nationalIdKey = hmac(root, bytes("national-id"));
    this.phoneKey = hmac(root, bytes("phone"));
    this.nameKey = hmac(root, bytes("family-name"));
    this.enrolmentKey = hmac(root, bytes("enrolment"));
    this.blockingKey = hmac(root, bytes("blocking"));
    this.withoutPapersKey = hmac(root, bytes("without-papers"));
    this.personKey = hmac(root, bytes("person-of-the-programme"));
  }

  public byte[] ofNationalId(String nationalId) {
    return hmac(nationalIdKey, bytes(normalNationalId(nationalId)));
  }

  /**
   * Of a family whose head has no papers: nobody else's, and so no help against registering it
   * twice.
   */
  public byte[] withoutPapers(UUID household) {
    return hmac(withoutPapersKey, bytes(household.toString()));
  }

  public byte[] ofPhone(String phone) {
    return hmac(phoneKey, bytes(normalPhone(phone)));
  }

  /** Short: many names share a mark, so whoever searches compares the opened names as well. */
  public byte[] ofFamilyName(String name) {
    return Arrays.copyOf(hmac(nameKey, bytes(normalName(name))), NAME_BYTES);
  }

  /**
   * What records that may be of one person have alike: 40 bits, for a collision costs a comparison
   * and no more.
   */
  public long ofBlockingKey(String key) {
    return ByteBuffer.wrap(hmac(blockingKey, bytes(key))).getLong() >>> 24;
  }

  /**
   * An identity's mark within one campaign: the same in no other, and no way back to the family.
   */
  public byte[] ofEnrolment(UUID campaign, byte[] identityMark) {
    byte[] place = bytes(campaign + "/");
    byte[] both = Arrays.copyOf(place, place.length + identityMark.length);
    System.arraycopy(identityMark, 0, both, place.length, identityMark.length);
    return hmac(enrolmentKey, both);
  }

  /** Of somebody who works for the programme, by the name in their access token. */
  public byte[] ofPerson(String subject) {
    return hmac(personKey, bytes(subject.strip()));
  }

  /** Letters and digits alone, in capitals, whatever script the digits were typed in. */
  public static String normalNationalId(String typed) {
    StringBuilder normal = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                normal.append(Character.digit(c, 10));
              } else {
                normal.appendCodePoint(c);
              }
            });
    return normal.toString();
  }

  /**
   * International digits: a Moroccan number typed as 06…, 00212…, 212 06…, or as 6… by a
   * spreadsheet that took its zero, is the same as +212….
   */
  public static String normalPhone(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    String number = digits.toString();
    if (number.startsWith("00")) {
      number = number.substring(2);
    } else if (number.startsWith("0")) {
      number = "212" + number.substring(1);
    } else if (number.matches("[5-8][0-9]{8}") && !typed.strip().startsWith("+")) {
      number = "212" + number;
    }
    return number.matches("2120[0-9]{9}") ? "212" + number.substring(4) : number;
  }

  /** Whether it is a whole number: a Moroccan one has nine digits behind 212. */
  public static boolean isPhone(String typed) {
    return normalPhone(typed).matches("212[0-9]{9}|(?!212|0)[0-9]{7,15}");
  }

  /** Without accents, case and spaces. */
  public static String normalName(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] key, byte[] value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(value);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

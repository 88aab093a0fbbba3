package ma.sac.beneficiary.duplicates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.linkage.Field;

/**
 * Two members that may be one person.
 *
 * @param memberId of the case's first household
 * @param bits the logarithm to base 2 of the odds that they are one
 * @param points what each field says for it, or against it, in bits
 */
record SameMember(
    UUID memberId, UUID otherMemberId, BigDecimal bits, Map<Field, BigDecimal> points) {

  static SameMember of(UUID member, UUID other, double bits, Map<Field, Double> points) {
    Map<Field, BigDecimal> rounded = new EnumMap<>(Field.class);
    points.forEach((field, value) -> rounded.put(field, rounded(value)));
    return new SameMember(member, other, rounded(bits), rounded);
  }

  /** Two decimals; beyond any doubt there is nothing to tell apart. */
  static BigDecimal rounded(double bits) {
    return BigDecimal.valueOf(Math.max(-999, Math.min(999, bits)))
        .setScale(2, RoundingMode.HALF_UP);
  }
}

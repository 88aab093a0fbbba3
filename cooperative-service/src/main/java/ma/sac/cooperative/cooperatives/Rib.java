package ma.sac.cooperative.cooperatives;

import java.math.BigInteger;

/**
 * A Moroccan bank account (relevé d'identité bancaire): bank 3, town 3, account 16, key 2 digits;
 * the key is 97 less the rest of the other 22 with two zeros behind, divided by 97.
 */
final class Rib {
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private Rib() {}

  static boolean isRight(String digits) {
    if (!digits.matches("[0-9]{24}")) {
      return false;
    }
    int rest = new BigInteger(digits.substring(0, 22) + "00").mod(MODULUS).intValue();
    return Integer.parseInt(digits.substring(22)) == 97 - rest;
  }
}

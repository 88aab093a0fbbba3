package ma.sac.linkage;

/**
 * A name made comparable.
 *
 * @param letters its letters in ASCII without accents, spaces and case; of an Arabic name the
 *     transliteration, which has no short vowels
 * @param bare the same without articles
 * @param skeleton its consonants with spellings of one sound made one, the same for both scripts
 * @param arabic whether it was written in Arabic letters
 * @param has a bit for each letter of the bare name
 */
record NameForm(String letters, String bare, String skeleton, boolean arabic, int has) {
  NameForm(String letters, String bare, String skeleton, boolean arabic) {
    this(letters, bare, skeleton, arabic, bare.chars().reduce(0, (has, c) -> has | bit(c)));
  }

  private static int bit(int letter) {
    return 1 << (letter - 'a');
  }

  /** Of its letters, the share that stands somewhere in the other, too. */
  double shareOfLettersIn(NameForm other) {
    int shared = 0;
    for (int i = 0; i < bare.length(); i++) {
      shared += (other.has & bit(bare.charAt(i))) == 0 ? 0 : 1;
    }
    return (double) shared / bare.length();
  }

  /** Whether only the first letter was written. */
  boolean initial() {
    return bare.length() == 1;
  }
}

package ma.sac.system.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.sac.system.scenario.DirtyList;
import ma.sac.system.scenario.FamilyRows;

/**
 * Searches bytes for anything that tells who a family is, raw, in UTF-16 and in base64, and by the
 * same search for words that were planted.
 */
public final class LeakSearch {

  private static final int CHUNK = 1 << 20;
  private static final int SHORTEST = 8;
  private static final List<String> BETWEEN =
      List.of(" ", ", ", ",", ";", "|", "\t", "\",\"", "\", \"", "\n", "\0", "\":\"");

  /**
   * What was found in some bytes.
   *
   * @param planted the planted words among it
   * @param families how often anything that tells a family, or that should be sealed
   */
  public record Found(long bytes, Set<String> planted, long families, Set<String> kinds) {

    public static final Found NOTHING = new Found(0, Set.of(), 0, Set.of());

    public Found plus(Found other) {
      return new Found(
          bytes + other.bytes,
          both(planted, other.planted),
          families + other.families,
          both(kinds, other.kinds));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      Set<String> both = new TreeSet<>(one);
      both.addAll(other);
      return both;
    }
  }

  private static final String NATIONAL_ID = "national id";
  private static final String PHONE = "phone";
  private static final String ADDRESS = "address";
  private static final String NAME = "name";
  private static final String SEALED = "sealed text";

  /** What a pattern's label stands for: a planted word first, then the kinds. */
  private final List<String> meanings = new ArrayList<>();

  private final int plantedWords;
  private final Set<String> known = new HashSet<>();
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final Patterns patterns;
  private final int words;

  /**
   * @param planted words that must be found where they were planted
   * @param sealed a text that is kept, but readable nowhere
   */
  public LeakSearch(FamilyRows list, List<String> planted, String sealed) {
    meanings.addAll(planted);
    plantedWords = planted.size();
    meanings.addAll(List.of(NATIONAL_ID, PHONE, ADDRESS, NAME, SEALED));
    planted.forEach(word -> add(word, word));
    add(SEALED, sealed);
    list.forEach(this::family);
    words = known.size() - plantedWords;
    known.clear();
    patterns = new Patterns(bytes, labels);
    bytes.clear();
    labels.clear();
  }

  /** Different words sought. */
  public int words() {
    return words;
  }

  private void family(List<String> row) {
    String family = row.get(1);
    String given = row.get(2);
    add(NATIONAL_ID, row.get(0));
    add(NATIONAL_ID, row.get(0).toLowerCase(java.util.Locale.ROOT));
    String phone = row.get(5);
    if (phone.matches("\\+212\\d{9}")) {
      add(PHONE, phone);
      add(PHONE, phone.substring(1));
      add(PHONE, "0" + phone.substring(4));
    }
    add(ADDRESS, row.get(6));
    if (!family.isEmpty() && !given.isEmpty()) {
      names(family, given);
    }
  }

  private void names(String family, String given) {
    for (String between : BETWEEN) {
      add(NAME, family + between + given);
      add(NAME, given + between + family);
    }
    add(NAME, family + "\",\"givenName\":\"" + given);
    add(NAME, given + "\",\"familyName\":\"" + family);
    add(NAME, family + stored(given));
    add(NAME, given + stored(family));
  }

  /** As PostgreSQL stores a short text next to another column: its length before it. */
  private static String stored(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length + 1;
    return length < 63 ? (char) (length << 1 | 1) + text : text;
  }

  /** What is shorter may stand anywhere by chance. */
  private void add(String meaning, String word) {
    if (word.getBytes(StandardCharsets.UTF_8).length >= SHORTEST && known.add(word)) {
      for (var charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        bytes.add(word.getBytes(charset));
        labels.add(meanings.indexOf(meaning));
      }
      byte[] asSent = word.getBytes(DirtyList.CHARSET);
      if (asSent.length >= SHORTEST && !word.equals(new String(asSent, StandardCharsets.UTF_8))) {
        bytes.add(asSent);
        labels.add(meanings.indexOf(meaning));
      }
    }
  }

  public Found in(byte[] text) {
    long[] counts = new long[meanings.size()];
    patterns.count(text, text.length, 0, counts);
    new Base64Runs(patterns).count(text, text.length, 0, counts);
    return found(text.length, counts);
  }

  public boolean tellsAFamily(byte[] text) {
    return in(text).families() > 0;
  }

  /** A stream of any length, in constant memory. */
  public Found in(InputStream stream) throws IOException {
    long[] counts = new long[meanings.size()];
    Base64Runs base64 = new Base64Runs(patterns);
    int overlap = 2 * patterns.longest();
    byte[] buffer = new byte[overlap + CHUNK];
    int carried = 0;
    long total = 0;
    for (int n = stream.readNBytes(buffer, 0, CHUNK);
        n > 0;
        n = stream.readNBytes(buffer, carried, CHUNK)) {
      int length = carried + n;
      total += n;
      patterns.count(buffer, length, carried, counts);
      base64.count(buffer, length, carried, counts);
      int keep = Math.min(overlap, length);
      System.arraycopy(buffer, length - keep, buffer, 0, keep);
      carried = keep;
    }
    return found(total, counts);
  }

  private Found found(long bytes, long[] counts) {
    Set<String> planted = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    long families = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        (i < plantedWords ? planted : kinds).add(meanings.get(i));
        families += i < plantedWords ? 0 : counts[i];
      }
    }
    return new Found(bytes, planted, families, kinds);
  }
}

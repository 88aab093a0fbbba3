package ma.sac.system.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.sac.system.verdict.Invariant;
import ma.sac.system.verdict.Verdict;

/**
 * What became of a sabotage.
 *
 * @param said what the checker said of it, or what is wrong
 */
public record Judged(Finding finding, String said) {

  /** Only the first is as it must be. */
  public enum Finding {
    FOUND("found exactly"),
    NOT_FOUND("NOT FOUND"),
    FOUND_OTHER("FOUND OTHER"),
    DID_NOT_HAPPEN("DID NOT HAPPEN");

    private final String words;

    Finding(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * @param touched whom the sabotage hit: one of them must be named where it was found
   */
  public static Judged of(Sabotage sabotage, Verdict verdict, Set<String> touched) {
    List<Invariant> broken = verdict.invariants().stream().filter(one -> !one.held()).toList();
    if (touched.isEmpty()) {
      return new Judged(Finding.DID_NOT_HAPPEN, "nothing was there for it to break");
    }
    if (broken.isEmpty()) {
      return new Judged(Finding.NOT_FOUND, "all promises were found to hold");
    }
    List<String> places =
        broken.stream()
            .filter(one -> one.name().equals(sabotage.breaks()))
            .flatMap(one -> one.broken().stream())
            .filter(sentence -> sentence.startsWith(sabotage.where()))
            .filter(sentence -> touched.stream().anyMatch(sentence::contains))
            .toList();
    return broken.size() == 1 && !places.isEmpty()
        ? new Judged(Finding.FOUND, sabotage.breaks() + ": " + places.get(0))
        : new Judged(Finding.FOUND_OTHER, all(broken) + " (it hit " + touched + ")");
  }

  /**
   * The same, with what a search of all that lies on the machine found.
   *
   * @param leakyFiles each a comparison of promise 7 that does not hold
   */
  public static Judged of(
      Sabotage sabotage, Verdict verdict, List<String> leakyFiles, Set<String> touched) {
    Invariant searched = new Invariant(sabotage.breaks());
    leakyFiles.forEach(file -> searched.same(sabotage.where() + " " + file, "no family", "one"));
    List<Invariant> all = new ArrayList<>(verdict.invariants());
    all.add(searched);
    return of(sabotage, new Verdict(all), touched);
  }

  /** The programme could not go on. */
  public static Judged stopped(String sentence) {
    return new Judged(Finding.FOUND_OTHER, "the programme stopped: " + sentence);
  }

  private static String all(List<Invariant> broken) {
    return String.join("; ", broken.stream().map(one -> one.name() + ": " + one.broken()).toList());
  }

  public boolean isExact() {
    return finding == Finding.FOUND;
  }
}

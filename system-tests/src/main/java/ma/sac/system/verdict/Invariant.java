package ma.sac.system.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import ma.sac.system.programme.Compared;
import ma.sac.system.programme.Refused;

/** One of the nine promises, with all that was compared to judge it. */
public final class Invariant {

  private final String name;
  private final Map<String, Object> compared = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  public Invariant(String name) {
    this.name = name;
  }

  /** Two figures that come from different sides must be equal. */
  public Invariant same(String what, Object ours, Object theirs) {
    compared.put(what, List.of(ours, theirs));
    if (!equal(ours, theirs)) {
      broken.add(what + ": we know " + ours + ", it says " + theirs);
    }
    return this;
  }

  /** The same subjects must be known on both sides; those that differ are named. */
  Invariant sameSet(String what, Set<String> ours, Set<String> theirs) {
    compared.put(what, List.of(ours.size(), theirs.size()));
    Set<String> missing = new TreeSet<>(ours);
    missing.removeAll(theirs);
    Set<String> strange = new TreeSet<>(theirs);
    strange.removeAll(ours);
    if (!missing.isEmpty() || !strange.isEmpty()) {
      broken.add(
          what
              + ": we know "
              + ours.size()
              + ", it says "
              + theirs.size()
              + some(", missing ", missing)
              + some(", unknown to us ", strange));
    }
    return this;
  }

  private static String some(String what, Collection<String> names) {
    return names.isEmpty() ? "" : what + String.join(" ", names.stream().limit(3).toList());
  }

  Invariant atMost(String what, BigDecimal value, BigDecimal ceiling) {
    compared.put(what, List.of(value, ceiling));
    if (value.compareTo(ceiling) > 0) {
      broken.add(what + ": " + value + " is above " + ceiling);
    }
    return this;
  }

  /** So many things were looked at, and these of them are wrong. */
  Invariant none(String what, int lookedAt, Collection<String> wrong) {
    compared.put(what, lookedAt);
    wrong.stream().limit(3).forEach(one -> broken.add(what + ": " + one));
    return this;
  }

  /** A comparison of nothing proves nothing. */
  Invariant some(String what, long count) {
    compared.put(what, count);
    if (count == 0) {
      broken.add(what + ": nothing to compare");
    }
    return this;
  }

  /** What the stages compared for this promise while they ran. */
  Invariant also(Collection<Compared> compared, int number) {
    for (Compared one : compared) {
      if (one.invariant() == number) {
        if (one.ours() instanceof Map<?, ?> ours && one.theirs() instanceof Map<?, ?> theirs) {
          sameEach(one.what(), ours.entrySet(), theirs.entrySet());
        } else if (one.ours() instanceof Collection<?> ours
            && one.theirs() instanceof Collection<?> theirs) {
          sameEach(one.what(), ours, theirs);
        } else {
          same(one.what(), one.ours(), one.theirs());
        }
      }
    }
    return this;
  }

  /** Long lists, of which only what differs is shown. */
  private void sameEach(String what, Collection<?> ours, Collection<?> theirs) {
    compared.put(what, List.of(ours.size(), theirs.size()));
    if (!ours.equals(theirs)) {
      String only = only(", we alone know ", ours, theirs) + only(", it alone says ", theirs, ours);
      broken.add(what + ": " + (only.isEmpty() ? "in another order" : only.substring(2)));
    }
  }

  private static String only(String who, Collection<?> some, Collection<?> others) {
    List<String> left =
        some.stream().filter(one -> !others.contains(one)).map(Object::toString).toList();
    String more = left.size() > 3 ? " and " + (left.size() - 3) + " more" : "";
    return left.isEmpty() ? "" : who + String.join("; ", left.stream().limit(3).toList()) + more;
  }

  /** As many attacks as this promise has, each refused for the right reason. */
  Invariant refused(Collection<Refused> refusals, int number, int attempts) {
    List<Refused> attacks = refusals.stream().filter(r -> r.invariant() == number).toList();
    same("attacksTried", attempts, attacks.size());
    attacks.stream()
        .filter(attack -> !attack.asExpected())
        .forEach(attack -> broken.add(attack.what() + " was answered " + attack.answered()));
    return this;
  }

  public String name() {
    return name;
  }

  public boolean held() {
    return broken.isEmpty();
  }

  public Map<String, Object> compared() {
    return compared;
  }

  public List<String> broken() {
    return broken;
  }

  private static boolean equal(Object ours, Object theirs) {
    if (ours instanceof BigDecimal amount && theirs instanceof BigDecimal other) {
      return amount.compareTo(other) == 0;
    }
    if (ours instanceof Number count && theirs instanceof Number other) {
      return new BigDecimal(count.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    return Objects.equals(ours, theirs);
  }
}

package ma.sac.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Finds the pairs of a list that is held in memory. */
public final class ListOfPersons {
  /** A block of more is no evidence, and its other keys bring its true pairs together. */
  public static final int LARGEST_BLOCK = 200;

  private static final long SEED = 1_969;
  private static final long PAIRS_TO_LEARN_FROM = 2_000_000;

  /** Two positions of the list, the smaller first. */
  public record Pair(int a, int b, double bits) {}

  private final List<Profile> persons;
  private final List<List<List<String>>> keys;
  private final List<List<Integer>> families = new ArrayList<>();
  private final List<Integer> familyOf = new ArrayList<>();
  private final Map<String, List<Integer>> blocks = new HashMap<>();
  private Matcher matcher;

  public ListOfPersons(List<PersonDetails> details) {
    Profiles profiles = new Profiles();
    this.persons = details.stream().map(profiles::of).toList();
    findFamilies(details);
    this.keys = new ArrayList<>(persons.size());
    for (int i = 0; i < persons.size(); i++) {
      List<List<String>> own = new ArrayList<>();
      for (BlockingKey kind : BlockingKey.values()) {
        List<String> ofKind = kind.of(persons.get(i));
        own.add(ofKind);
        for (String key : ofKind) {
          blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
      keys.add(own);
    }
    blocks.values().removeIf(block -> block.size() < 2 || block.size() > LARGEST_BLOCK);
  }

  /** The pairs that are at least to be reviewed, as {@link Band} says. */
  public List<Pair> pairs() {
    matcher = learn();
    Set<FamilyLink> links = new LinkedHashSet<>();
    eachPair(
        (kind, a, b, first) -> {
          if (first && Band.of(matcher.bits(persons.get(a), persons.get(b))) != Band.DISTINCT) {
            links.add(new FamilyLink(familyOf.get(a), familyOf.get(b)));
          }
        },
        1);
    List<Pair> found = new ArrayList<>();
    for (FamilyLink link : links) {
      List<Integer> some = families.get(link.one());
      List<Integer> others = families.get(link.other());
      for (FamilyPair.Members pair :
          new FamilyPair(matcher, profiles(some), profiles(others)).samePersons()) {
        int a = some.get(pair.one());
        int b = others.get(pair.other());
        found.add(new Pair(Math.min(a, b), Math.max(a, b), pair.bits()));
      }
    }
    return found;
  }

  private record FamilyLink(int one, int other) {
    FamilyLink {
      if (one > other) {
        int first = other;
        other = one;
        one = first;
      }
    }
  }

  private List<Profile> profiles(List<Integer> family) {
    return family.stream().map(persons::get).toList();
  }

  /** That of the last {@link #pairs}. */
  public Matcher matcher() {
    return matcher;
  }

  private Matcher learn() {
    Observations observations = new Observations();
    families.forEach(family -> observations.family(profiles(family)));
    long pairs =
        blocks.values().stream().mapToLong(block -> block.size() * (block.size() - 1L) / 2).sum();
    double share = Math.min(1, (double) PAIRS_TO_LEARN_FROM / Math.max(1, pairs));
    eachPair(
        (kind, a, b, first) -> observations.pair(kind, persons.get(a), persons.get(b), first),
        share);
    return observations.matcher(share, persons.size());
  }

  /** Who is told to be of no family is one alone. */
  private void findFamilies(List<PersonDetails> details) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < details.size(); i++) {
      String family = details.get(i).family();
      int number =
          family == null ? families.size() : numbers.computeIfAbsent(family, f -> families.size());
      if (number == families.size()) {
        families.add(new ArrayList<>());
      }
      families.get(number).add(i);
      familyOf.add(number);
    }
  }

  private interface Visitor {
    void pair(BlockingKey kind, int a, int b, boolean first);
  }

  private void eachPair(Visitor visitor, double share) {
    SplittableRandom random = new SplittableRandom(SEED);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < persons.size(); i++) {
      for (BlockingKey kind : BlockingKey.values()) {
        for (String key : keys.get(i).get(kind.ordinal())) {
          List<Integer> block = blocks.get(key);
          if (block != null && seen.add(key) && (share >= 1 || random.nextDouble() < share)) {
            visit(visitor, kind, key, block);
          }
        }
      }
    }
  }

  private void visit(Visitor visitor, BlockingKey kind, String key, List<Integer> block) {
    for (int i = 1; i < block.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = block.get(j);
        int b = block.get(i);
        if (!familyOf.get(a).equals(familyOf.get(b))) {
          visitor.pair(kind, a, b, firstInCommon(a, b).equals(key));
        }
      }
    }
  }

  private String firstInCommon(int a, int b) {
    for (BlockingKey kind : BlockingKey.values()) {
      for (String key : keys.get(a).get(kind.ordinal())) {
        if (keys.get(b).get(kind.ordinal()).contains(key) && blocks.containsKey(key)) {
          return key;
        }
      }
    }
    throw new IllegalStateException("a block without a key");
  }
}

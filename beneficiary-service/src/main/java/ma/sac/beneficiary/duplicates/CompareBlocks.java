package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.linkage.Band;
import ma.sac.linkage.FamilyPair;
import ma.sac.linkage.Matcher;
import ma.sac.linkage.Profile;

/** Judges the pairs of some blocks and opens a case for each two families that may be one. */
@ApplicationScoped
class CompareBlocks {
  private final ComparableFamilies families;
  private final ReviewCases cases;

  CompareBlocks(ComparableFamilies families, ReviewCases cases) {
    this.families = families;
    this.cases = cases;
  }

  /** Two families, the smaller id first. */
  record FamilyLink(UUID one, UUID other) {
    static FamilyLink of(UUID a, UUID b) {
      // As PostgreSQL orders them.
      return a.toString().compareTo(b.toString()) < 0 ? new FamilyLink(a, b) : new FamilyLink(b, a);
    }
  }

  void compare(List<BlockingMarks.Block> blocks, Matcher matcher) {
    Map<UUID, List<MarkedPerson>> known = families.open(LearnWeights.households(blocks));
    Set<FamilyLink> links = new LinkedHashSet<>();
    for (BlockingMarks.Block block : blocks) {
      LearnWeights.eachPair(
          block,
          known,
          pair -> {
            double bits = matcher.bits(pair.one().profile(), pair.other().profile());
            if (Band.of(bits) != Band.DISTINCT) {
              links.add(FamilyLink.of(pair.one().household(), pair.other().household()));
            }
          });
    }
    List<ReviewCases.Found> found = new ArrayList<>();
    for (FamilyLink link : links) {
      judge(known.get(link.one()), known.get(link.other()), matcher, found);
    }
    cases.open(found);
  }

  private static void judge(
      List<MarkedPerson> some,
      List<MarkedPerson> others,
      Matcher matcher,
      List<ReviewCases.Found> found) {
    List<FamilyPair.Members> same =
        new FamilyPair(matcher, profiles(some), profiles(others)).samePersons();
    if (same.isEmpty()) {
      return;
    }
    double surest = same.get(0).bits();
    found.add(
        new ReviewCases.Found(
            some.get(0).household(),
            others.get(0).household(),
            Band.of(surest),
            surest,
            same.stream()
                .map(
                    pair -> {
                      MarkedPerson one = some.get(pair.one());
                      MarkedPerson other = others.get(pair.other());
                      return SameMember.of(
                          one.member(),
                          other.member(),
                          pair.bits(),
                          matcher.points(one.profile(), other.profile()));
                    })
                .toList()));
  }

  private static List<Profile> profiles(List<MarkedPerson> family) {
    return family.stream().map(MarkedPerson::profile).toList();
  }
}

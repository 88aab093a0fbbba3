package ma.sac.beneficiary.scoring;

import java.time.LocalDate;
import java.util.List;

/** A version of the rules by which families are scored; published ones never change. */
public record Scorecard(
    int version, String nameFr, String nameAr, LocalDate publishedOn, List<ScorecardRule> rules) {

  /** The points of a family with these facts, and which rules gave them. */
  public Score score(ScoredFacts facts) {
    List<ScorecardRule> given = rules.stream().filter(rule -> rule.matches(facts)).toList();
    return new Score(version, given.stream().mapToInt(ScorecardRule::points).sum(), given);
  }
}

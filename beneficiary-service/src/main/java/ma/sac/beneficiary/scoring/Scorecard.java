package ma.sac.beneficiary.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/**
 * A version of the rules by which families are scored. Only a draft changes; {@code authors} are
 * all who changed it.
 *
 * @param revision counts the changes of a draft
 */
public record Scorecard(
    int version,
    long revision,
    Status status,
    String nameFr,
    String nameAr,
    List<String> authors,
    String publishedBy,
    LocalDate publishedOn,
    UUID scoringJob,
    List<ScorecardRule> rules,
    List<Band> bands) {

  /** One version is PUBLISHED at a time: the one in force. */
  public enum Status {
    DRAFT,
    PUBLISHED,
    RETIRED
  }

  /** The points of a family with these facts, and which rules gave them. */
  public Score score(ScoredFacts facts) {
    List<ScorecardRule> given = rules.stream().filter(rule -> rule.matches(facts)).toList();
    int total = given.stream().mapToInt(ScorecardRule::points).sum();
    return new Score(version, total, band(total), given);
  }

  /** The band of a score; the lowest begins at 0. */
  public Band band(int score) {
    return bands.stream()
        .filter(band -> band.atLeast() <= score)
        .max(Comparator.comparingInt(Band::atLeast))
        .orElseThrow();
  }

  void requireDraft() {
    if (status != Status.DRAFT) {
      throw Refusal.conflict("The scorecard is " + status).with("status", status);
    }
  }
}

package ma.sac.beneficiary.scoring;

import java.time.LocalDate;
import java.util.List;
import ma.sac.kit.jobs.JobView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the scorecard as it is seen from outside. {@code scoring} is how far the registry is
 * scored by it, once it is published; null for one that nothing had to be scored again by.
 */
@Schema(name = "Scorecard")
record ScorecardView(
    int version,
    long revision,
    Scorecard.Status status,
    String nameFr,
    String nameAr,
    List<String> authors,
    String publishedBy,
    LocalDate publishedOn,
    JobView.Progress scoring,
    List<ScorecardRule> rules,
    List<Band> bands) {

  static ScorecardView of(Scorecard card, JobView.Progress scoring) {
    return new ScorecardView(
        card.version(),
        card.revision(),
        card.status(),
        card.nameFr(),
        card.nameAr(),
        card.authors(),
        card.publishedBy(),
        card.publishedOn(),
        scoring,
        card.rules(),
        card.bands());
  }
}

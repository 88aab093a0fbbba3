package ma.sac.beneficiary.scoring;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the scorecard as it is seen from outside. */
@Schema(name = "Scorecard")
record ScorecardView(
    int version, String nameFr, String nameAr, LocalDate publishedOn, List<ScorecardRule> rules) {

  static ScorecardView of(Scorecard card) {
    return new ScorecardView(
        card.version(), card.nameFr(), card.nameAr(), card.publishedOn(), card.rules());
  }
}

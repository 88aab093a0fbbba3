package ma.sac.beneficiary.scoring;

import java.util.List;

/**
 * The merge patch of a draft as clients write it: any of {@link ScorecardContent}, which judges the
 * whole once the patch is applied. Rules and bands are replaced as a whole.
 */
record ScorecardChange(
    String nameFr,
    String nameAr,
    List<ScorecardContent.Rule> rules,
    List<ScorecardContent.Range> bands) {}

package ma.sac.beneficiary.scoring;

import java.util.List;

/**
 * The points of a family, explained: the version of the rules, those that gave points, and the band
 * in which the total lies.
 */
public record Score(int scorecardVersion, int total, Band band, List<ScorecardRule> rules) {}

package ma.sac.beneficiary.scoring;

import java.util.List;

/** The points of a family, explained: the version of the rules, and those that gave points. */
public record Score(int scorecardVersion, int total, List<ScorecardRule> rules) {}

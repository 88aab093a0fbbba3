package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/**
 * Puts a draft in force: by somebody who wrote nothing of it, and only as it was tried. The
 * registry is scored again by it.
 */
@ApplicationScoped
class PublishScorecard {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");

  private final Scorecards scorecards;
  private final ScorecardTrials trials;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  PublishScorecard(
      Scorecards scorecards, ScorecardTrials trials, Jobs jobs, Caller caller, Audit audit) {
    this.scorecards = scorecards;
    this.trials = trials;
    this.jobs = jobs;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Scorecard publish(int version) {
    Scorecard draft = scorecards.lock(version).orElseThrow(Refusal::notFound);
    if (isGivenUp(draft)) {
      return scoreAgain(draft);
    }
    draft.requireDraft();
    if (draft.authors().contains(caller.person())) {
      throw new Refusal(BeneficiaryProblem.DUTIES_APART, "You wrote this scorecard, or part of it");
    }
    if (!trials.isTried(version, draft.revision())) {
      throw new Refusal(
              BeneficiaryProblem.SCORECARD_NOT_TRIED,
              "This revision was not tried on the registry yet")
          .with("revision", draft.revision());
    }
    scorecards.publish(
        version,
        caller.person(),
        LocalDate.now(LOCAL),
        jobs.submit(ScoreRegistry.JOB_TYPE, new ScoreRegistry.JobInput(version), caller.subject()));
    audit.record("scorecard.publish", "scorecard:" + version, null);
    return scorecards.find(version).orElseThrow();
  }

  /** It is in force, and the work on the registry failed for good. */
  private boolean isGivenUp(Scorecard card) {
    return card.status() == Scorecard.Status.PUBLISHED
        && jobs.find(card.scoringJob())
            .filter(job -> List.of("FAILED", "CANCELLED").contains(job.status()))
            .isPresent();
  }

  private Scorecard scoreAgain(Scorecard card) {
    scorecards.scoredBy(
        card.version(),
        jobs.submit(
            ScoreRegistry.JOB_TYPE, new ScoreRegistry.JobInput(card.version()), caller.subject()));
    audit.record("scorecard.score-again", "scorecard:" + card.version(), null);
    return scorecards.find(card.version()).orElseThrow();
  }
}

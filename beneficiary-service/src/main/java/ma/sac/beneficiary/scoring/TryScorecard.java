package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/** Finds out how many families a draft would move to another band, before it is in force. */
@ApplicationScoped
class TryScorecard {
  private final Scorecards scorecards;
  private final ScorecardTrials trials;
  private final Visibility visibility;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  TryScorecard(
      Scorecards scorecards,
      ScorecardTrials trials,
      Visibility visibility,
      Jobs jobs,
      Caller caller,
      Audit audit) {
    this.scorecards = scorecards;
    this.trials = trials;
    this.visibility = visibility;
    this.jobs = jobs;
    this.caller = caller;
    this.audit = audit;
  }

  /** The job gets both scorecards as they are now, so that a change meanwhile changes nothing. */
  ScorecardTrialView start(int version) {
    return visibility.asCaller(
        () -> {
          Scorecard draft = scorecards.lock(version).orElseThrow(Refusal::notFound);
          draft.requireDraft();
          Scorecard base = scorecards.inForce();
          UUID id = Ids.next();
          trials.add(id, draft, base, caller.person());
          jobs.submit(
              CountMoves.JOB_TYPE, new CountMoves.JobInput(id, base, draft), caller.subject());
          audit.record("scorecard.try", "scorecard:" + version, null);
          return view(trials.find(id).orElseThrow());
        });
  }

  ScorecardTrialView read(UUID id) {
    return visibility.asCaller(() -> view(trials.find(id).orElseThrow(Refusal::notFound)));
  }

  Page<ScorecardTrialView> list(Integer version, UUID before, int limit) {
    return visibility.asCaller(
        () ->
            Page.of(
                trials.page(version, before, limit),
                limit,
                trial -> List.of(trial.id().toString()),
                this::view));
  }

  private ScorecardTrialView view(ScorecardTrial trial) {
    boolean exact = caller.has(Roles.VERIFIER) || caller.has(Roles.DATA_PROTECTION_OFFICER);
    return ScorecardTrialView.of(
        trial,
        trial.status() == ScorecardTrial.Status.DONE ? trials.moves(trial.id()) : List.of(),
        exact);
  }
}

package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/** Scores the registry by two scorecards, some families at a time, and keeps numbers alone. */
@ApplicationScoped
class CountMoves implements JobHandler {
  static final String JOB_TYPE = "scorecard-trial";

  record JobInput(UUID trialId, Scorecard base, Scorecard draft) {}

  record Checkpoint(UUID after, long done, long total, boolean ended) {}

  private final ScorecardTrials trials;
  private final FamiliesToScore families;
  private final Visibility visibility;

  CountMoves(ScorecardTrials trials, FamiliesToScore families, Visibility visibility) {
    this.trials = trials;
    this.families = families;
    this.visibility = visibility;
  }

  @Override
  public String type() {
    return JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    JobInput input = run.input(JobInput.class);
    Checkpoint[] at = {
      run.checkpoint(Checkpoint.class)
          .orElseGet(
              () ->
                  new Checkpoint(
                      new UUID(0, 0), 0, visibility.asSystem(families::enrolable), false))
    };
    while (!at[0].ended()) {
      run.chunk(
          () -> {
            at[0] = visibility.asSystem(() -> count(input, at[0]));
            return new JobRun.Progress(at[0], at[0].done(), at[0].total());
          });
    }
    run.finish(() -> trials.ended(input.trialId(), ScorecardTrial.Status.DONE));
  }

  private Checkpoint count(JobInput input, Checkpoint from) {
    FamiliesToScore.Some some = families.nextEnrolable(from.after());
    if (some.last() == null) {
      return new Checkpoint(from.after(), from.done(), from.total(), true);
    }
    Map<List<String>, ScorecardTrial.Move> moves = new LinkedHashMap<>();
    for (FamiliesToScore.Family family : some.families()) {
      String was = input.base().score(family.facts()).band().code();
      String would = input.draft().score(family.facts()).band().code();
      moves.merge(
          List.of(family.province(), was, would),
          new ScorecardTrial.Move(family.region(), family.province(), was, would, 1),
          CountMoves::together);
    }
    if (!moves.isEmpty()) {
      trials.count(input.trialId(), moves.values());
    }
    return new Checkpoint(some.last(), from.done() + some.lookedAt(), from.total(), false);
  }

  private static ScorecardTrial.Move together(ScorecardTrial.Move one, ScorecardTrial.Move other) {
    return new ScorecardTrial.Move(
        one.region(),
        one.province(),
        one.fromBand(),
        one.toBand(),
        one.households() + other.households());
  }

  @Override
  public void failed(JobRun run, String reason) {
    trials.ended(run.input(JobInput.class).trialId(), ScorecardTrial.Status.FAILED);
  }

  @Override
  public void cancelled(JobRun run) {
    failed(run, "cancelled");
  }
}

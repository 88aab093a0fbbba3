package ma.sac.beneficiary.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/**
 * Gives every family its points by the version that was put in force, some at a time. A later
 * version ends it, for that one scores them all again.
 */
@ApplicationScoped
class ScoreRegistry implements JobHandler {
  static final String JOB_TYPE = "registry-scoring";

  record JobInput(int version) {}

  /** {@code ended} once there was nobody left, or another version in force. */
  record Checkpoint(UUID after, long done, long total, boolean ended) {}

  private final Scorecards scorecards;
  private final FamiliesToScore families;
  private final Visibility visibility;

  ScoreRegistry(Scorecards scorecards, FamiliesToScore families, Visibility visibility) {
    this.scorecards = scorecards;
    this.families = families;
    this.visibility = visibility;
  }

  @Override
  public String type() {
    return JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    int version = run.input(JobInput.class).version();
    Checkpoint[] at = {
      run.checkpoint(Checkpoint.class)
          .orElseGet(
              () ->
                  new Checkpoint(
                      new UUID(0, 0),
                      0,
                      visibility.asSystem(() -> families.notScoredBy(version)),
                      false))
    };
    while (!at[0].ended()) {
      run.chunk(
          () -> {
            at[0] = visibility.asSystem(() -> score(version, at[0]));
            return new JobRun.Progress(at[0], at[0].done(), at[0].total());
          });
    }
    run.finish(() -> scorecards.registryScored(version));
  }

  private Checkpoint score(int version, Checkpoint from) {
    // Families before the scorecard, as whoever changes one holds them: in the other order the two
    // and a publication could wait for each other.
    FamiliesToScore.Some some = families.nextNotScoredBy(version, from.after());
    Scorecard card = scorecards.current();
    if (card.version() != version || some.last() == null) {
      return new Checkpoint(from.after(), from.done(), from.total(), true);
    }
    families.store(
        version,
        some.families().stream()
            .map(family -> new FamiliesToScore.Scored(family, card.score(family.facts()).total()))
            .toList());
    return new Checkpoint(some.last(), from.done() + some.lookedAt(), from.total(), false);
  }
}

package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.PeriodicJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends verifications whose day has come, and tells of those that soon end. */
@ApplicationScoped
class ExpireCooperatives implements PeriodicJob {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private static final int CHUNK = 200;
  private final Cooperatives cooperatives;
  private final CooperativeFacts facts;
  private final Period toldAhead;
  private final Duration every;

  ExpireCooperatives(
      Cooperatives cooperatives,
      CooperativeFacts facts,
      @ConfigProperty(name = "sac.cooperative.verification.told-ahead-days") int toldAheadDays,
      @ConfigProperty(name = "sac.cooperative.due-work.every") Duration every) {
    this.cooperatives = cooperatives;
    this.facts = facts;
    this.toldAhead = Period.ofDays(toldAheadDays);
    this.every = every;
  }

  @Override
  public String type() {
    return "expire-cooperatives";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run(JobRun run) {
    LocalDate today = LocalDate.now(LOCAL);
    inChunks(run, () -> expire(today));
    inChunks(run, () -> tell(today));
  }

  private int expire(LocalDate today) {
    List<Cooperative> ended = cooperatives.takeExpired(today, CHUNK);
    for (Cooperative cooperative : ended) {
      Cooperative expired = cooperative.expired();
      cooperatives.keep(expired);
      facts.tell("cooperative.expired", expired);
    }
    return ended.size();
  }

  private int tell(LocalDate today) {
    List<Cooperative> ending = cooperatives.takeExpiring(today.plus(toldAhead), CHUNK);
    for (Cooperative cooperative : ending) {
      Cooperative told = cooperative.toldOfExpiry();
      cooperatives.keep(told);
      cooperatives.rememberTold(told.id());
      facts.tell("cooperative.expiring", told);
    }
    return ending.size();
  }

  private static void inChunks(JobRun run, java.util.function.IntSupplier work) {
    int[] done = {CHUNK};
    while (done[0] == CHUNK) {
      run.chunk(
          () -> {
            done[0] = work.getAsInt();
            return new JobRun.Progress("", done[0], null);
          });
    }
  }
}

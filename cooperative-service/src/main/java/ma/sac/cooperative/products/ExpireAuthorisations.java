package ma.sac.cooperative.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ma.sac.cooperative.support.Cause;
import ma.sac.cooperative.support.OpenSupport;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.PeriodicJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells of products that may be ordered no more, or again, since a day came or their category's
 * rule changed; opens help for a cooperative whose authorisation ended.
 */
@ApplicationScoped
class ExpireAuthorisations implements PeriodicJob {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private static final int CHUNK = 200;
  private final Products products;
  private final ProductFacts facts;
  private final OpenSupport support;
  private final Duration every;

  ExpireAuthorisations(
      Products products,
      ProductFacts facts,
      OpenSupport support,
      @ConfigProperty(name = "sac.cooperative.due-work.every") Duration every) {
    this.products = products;
    this.facts = facts;
    this.support = support;
    this.every = every;
  }

  @Override
  public String type() {
    return "expire-authorisations";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run(JobRun run) {
    LocalDate today = LocalDate.now(LOCAL);
    int[] done = {CHUNK};
    while (done[0] == CHUNK) {
      run.chunk(
          () -> {
            done[0] = tell(today);
            return new JobRun.Progress("", done[0], null);
          });
    }
  }

  private int tell(LocalDate today) {
    List<Product> otherwise = products.takeToldOtherwise(today, CHUNK);
    for (Product product : otherwise) {
      Product told = product.reassessed(today);
      products.keep(told);
      facts.tell("product.changed", told);
      Authorisation authorisation = told.details().authorisation();
      if (!told.orderable() && told.details().active() && authorisation.isExpiredOn(today)) {
        support.open(
            told.cooperativeId(),
            Cause.authorisationExpired(told.id(), authorisation.validUntil()),
            "The authorisation of %s ended on %s"
                .formatted(told.details().nameFr(), authorisation.validUntil()));
      }
    }
    return otherwise.size();
  }
}

package ma.sac.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.sac.kit.http.ProblemCatalogue;

/** The closed list of this service's problems. */
@ApplicationScoped
class DistributionProblems implements ProblemCatalogue {
  @Override
  public List<DistributionProblem> types() {
    return List.of(DistributionProblem.values());
  }
}

package ma.sac.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.sac.kit.http.ProblemCatalogue;
import ma.sac.kit.http.ProblemType;

@ApplicationScoped
class CooperativeProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(CooperativeProblem.values());
  }
}

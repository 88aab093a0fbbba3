package ma.sac.basket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.sac.kit.http.ProblemCatalogue;
import ma.sac.kit.http.ProblemType;

@ApplicationScoped
class BasketProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(BasketProblem.values());
  }
}

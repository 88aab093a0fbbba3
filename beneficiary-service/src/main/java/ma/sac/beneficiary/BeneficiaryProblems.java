package ma.sac.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.sac.kit.http.ProblemCatalogue;
import ma.sac.kit.http.ProblemType;

@ApplicationScoped
class BeneficiaryProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(BeneficiaryProblem.values());
  }
}

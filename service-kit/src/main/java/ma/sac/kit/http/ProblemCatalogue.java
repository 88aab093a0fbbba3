package ma.sac.kit.http;

import java.util.List;

/**
 * A service's own problem types, a bean; together with {@link CommonProblem} they are all it ever
 * answers.
 */
public interface ProblemCatalogue {
  List<? extends ProblemType> types();
}

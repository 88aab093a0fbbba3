package ma.sac.sourcing;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;

/** What is offered cannot cover everything: how much is missing, and what would be feasible. */
final class Shortages {
  /** Whole units are counted: a gap of less than one of them is none. */
  private static final double EXACT = 0.0;

  private static final double SHARE_OF_TIME = 0.3;

  private final Choices choices;
  private final Search search;

  Shortages(Choices choices, Search search) {
    this.choices = choices;
    this.search = search;
  }

  /** Units missing of each component when as much as possible is covered; money plays no part. */
  int[] missing() {
    int needs = choices.problem.needs().size();
    int[] missing = new int[needs];
    if (enough()) {
      return missing;
    }
    try (OrderModel model = new OrderModel(choices)) {
      List<MPConstraint> rows = model.bought();
      MPVariable[] lacking = new MPVariable[needs];
      for (int n = 0; n < needs; n++) {
        lacking[n] = model.solver.makeIntVar(0, choices.units(n), "");
        rows.get(n).setCoefficient(lacking[n], 1);
        rows.get(n).setLb(choices.units(n));
        // A component short by half is as bad as any other that is.
        model.objective.setCoefficient(lacking[n], 1.0 / Math.max(1, choices.units(n)));
      }
      search.run(model.solver, SHARE_OF_TIME, EXACT);
      for (int n = 0; n < needs; n++) {
        missing[n] = Math.toIntExact(Math.round(lacking[n].solutionValue()));
      }
    }
    return missing;
  }

  private boolean enough() {
    long[] offered = new long[choices.problem.needs().size()];
    for (Choices.Choice choice : choices.all) {
      if (!choice.substitute()) {
        offered[choice.need()] +=
            (long) choices.mostLots(choice.offer()) * choices.lot(choice.offer());
      }
    }
    for (int n = 0; n < offered.length; n++) {
      if (offered[n] < choices.units(n)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many baskets, not above those wanted, can be supplied with all components and paid from the
   * budget.
   */
  int largestFeasible() {
    SourcingProblem problem = choices.problem;
    try (OrderModel model = new OrderModel(choices)) {
      MPVariable baskets = model.solver.makeIntVar(0, problem.baskets(), "");
      List<MPConstraint> rows = model.bought();
      for (int n = 0; n < problem.needs().size(); n++) {
        SourcingProblem.Need need = problem.needs().get(n);
        rows.get(n).setLb(-need.standing());
        rows.get(n).setCoefficient(baskets, -need.perBasket());
      }
      if (problem.budget() != null) {
        model.costAtMost(problem.budget().doubleValue());
      }
      model.objective.setCoefficient(baskets, 1);
      model.objective.setMaximization();
      search.run(model.solver, SHARE_OF_TIME, EXACT);
      return Math.toIntExact(Math.round(baskets.solutionValue()));
    }
  }
}

package ma.sac.sourcing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.sourcing.Choices.Choice;

/**
 * What every plan must keep: whole lots, not above what is offered, and nothing of an offer or at
 * least its minimum order. What is needed, what it may cost and what is wished is added to it.
 */
final class OrderModel implements AutoCloseable {
  static final double INFINITY = Double.POSITIVE_INFINITY;

  static {
    Loader.loadNativeLibraries();
  }

  final MPSolver solver;
  final MPObjective objective;
  final Choices choices;
  private final Map<Choice, MPVariable> lots = new LinkedHashMap<>();

  OrderModel(Choices choices) {
    this.choices = choices;
    this.solver = MPSolver.createSolver("SCIP");
    if (solver == null) {
      throw new IllegalStateException("OR-Tools has no SCIP here");
    }
    this.objective = solver.objective();
    objective.setMinimization();
    for (int offer = 0; offer < choices.ofOffer.size(); offer++) {
      if (!choices.ofOffer.get(offer).isEmpty()) {
        add(offer, choices.ofOffer.get(offer));
      }
    }
  }

  private void add(int offer, List<Choice> uses) {
    int most = choices.mostLots(offer);
    for (Choice use : uses) {
      lots.put(use, solver.makeIntVar(0, most, ""));
    }
    if (choices.leastLots(offer) > 1) {
      MPVariable used = solver.makeBoolVar("");
      MPConstraint least = solver.makeConstraint(0, INFINITY);
      least.setCoefficient(used, -choices.leastLots(offer));
      MPConstraint atMost = solver.makeConstraint(-INFINITY, 0);
      atMost.setCoefficient(used, -most);
      for (Choice use : uses) {
        least.setCoefficient(lots.get(use), 1);
        atMost.setCoefficient(lots.get(use), 1);
      }
    } else if (uses.size() > 1) {
      MPConstraint atMost = solver.makeConstraint(-INFINITY, most);
      uses.forEach(use -> atMost.setCoefficient(lots.get(use), 1));
    }
  }

  MPVariable lots(Choice choice) {
    return lots.get(choice);
  }

  /** A row for each component that counts the units bought for it, without a bound yet. */
  List<MPConstraint> bought() {
    List<MPConstraint> rows = new ArrayList<>();
    for (int need = 0; need < choices.problem.needs().size(); need++) {
      rows.add(solver.makeConstraint(-INFINITY, INFINITY));
    }
    lots.forEach(
        (choice, variable) ->
            rows.get(choice.need()).setCoefficient(variable, choices.lot(choice.offer())));
    return rows;
  }

  /**
   * At least so many units of each component: of its own category first, and of a substitute only
   * what that cannot cover.
   */
  void require(int[] units) {
    lots.forEach(
        (choice, variable) -> {
          boolean lacks = units[choice.need()] > choices.own(choice.need());
          if (choice.substitute() && !lacks) {
            variable.setUb(0);
          } else if (!choice.substitute() && lacks && choices.servesOnlyOne(choice.offer())) {
            variable.setLb(choices.mostLots(choice.offer()));
          }
        });
    List<MPConstraint> rows = bought();
    for (int need = 0; need < units.length; need++) {
      rows.get(need).setLb(units[need]);
    }
  }

  /** All purchases together cost at most so many MAD, as exactly as the solver counts. */
  void costAtMost(double mad) {
    double most = Math.max(0.001, mad);
    MPConstraint row = solver.makeConstraint(-INFINITY, 1);
    lots.forEach(
        (choice, variable) -> row.setCoefficient(variable, choices.lotCost(choice.offer()) / most));
  }

  /** Tells the solver of a plan that is allowed, so that it has one from the start. */
  void startFrom(List<SourcingResult.Purchase> purchases) {
    Map<String, Integer> units = new HashMap<>();
    purchases.forEach(p -> units.put(p.offer() + p.component(), p.units()));
    MPVariable[] variables = new MPVariable[choices.all.size()];
    double[] values = new double[variables.length];
    for (int i = 0; i < variables.length; i++) {
      Choice choice = choices.all.get(i);
      String use =
          choices.problem.offers().get(choice.offer()).id()
              + choices.problem.needs().get(choice.need()).category();
      variables[i] = lots.get(choice);
      values[i] = (double) units.getOrDefault(use, 0) / choices.lot(choice.offer());
    }
    solver.setHint(variables, values);
  }

  List<SourcingResult.Purchase> purchases() {
    List<SourcingResult.Purchase> purchases = new ArrayList<>();
    for (Choice choice : choices.all) {
      int units =
          Math.toIntExact(Math.round(lots.get(choice).solutionValue()))
              * choices.lot(choice.offer());
      if (units > 0) {
        purchases.add(
            new SourcingResult.Purchase(
                choices.problem.offers().get(choice.offer()).id(),
                choices.problem.needs().get(choice.need()).category(),
                units));
      }
    }
    return purchases;
  }

  /** Frees the solver's memory, which the collector does not see. */
  @Override
  public void close() {
    solver.delete();
  }
}

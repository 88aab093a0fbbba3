package ma.sac.sourcing;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import ma.sac.sourcing.Choices.Choice;
import ma.sac.sourcing.SourcingProblem.Producer;

/**
 * Weighs cost and aims, all in percent of the cheapest cost, so that one bound holds for their sum.
 *
 * <p>A producer's fair amount is an equal part of everything, but not more than all it could sell
 * here and not less than its smallest minimum order. The spread is the mean of what part of it each
 * gets, and, for three tenths of its weight, the smallest of these parts.
 */
final class AimModel {
  private static final double WEIGHT_OF_SMALLEST = 0.3;

  /** What a MAD above the largest share counts beside what it costs. */
  private static final double ABOVE_LARGEST = 0.2;

  private final OrderModel model;
  private final Choices choices;
  private final Aims aims;

  /** MAD of one percent. */
  private final double percent;

  private final double total;
  private final double[] fair;

  /**
   * @param cheapest MAD of the cheapest purchases, what stands not counted
   */
  AimModel(OrderModel model, double cheapest) {
    this.model = model;
    this.choices = model.choices;
    this.aims = choices.problem.aims();
    this.percent = Math.max(0.01, cheapest) / 100;
    this.total = cheapest + standing();
    this.fair = fairAmounts();
  }

  /**
   * MAD that a lot counts: of a substitute what the dearest of the component's own category would
   * cost comes on top, so that it is taken only where that is short.
   */
  static double costOf(Choices choices, Choice choice) {
    double cost = choices.lotCost(choice.offer());
    return choice.substitute()
        ? cost + choices.dearestOwn(choice.need()) * choices.lot(choice.offer())
        : cost;
  }

  private double standing() {
    return choices.problem.producers().stream().mapToDouble(p -> p.standing().doubleValue()).sum();
  }

  void weigh() {
    for (Choice choice : choices.all) {
      Producer producer = choices.problem.producers().get(choices.producer(choice.offer()));
      double wished =
          (producer.womenLed() ? aims.womenLed() : 0)
              + (producer.priority() ? aims.priority() : 0)
              - aims.nearness() * producer.distance();
      model.objective.setCoefficient(
          model.lots(choice),
          (costOf(choices, choice) - choices.lotCost(choice.offer()) * wished / 100) / percent);
    }
    if (aims.spread() > 0) {
      spread();
    }
    if (aims.largestShare() < 100) {
      capLargest();
    }
  }

  private void spread() {
    int able = (int) Arrays.stream(fair).filter(amount -> amount > 0).count();
    MPVariable smallest = model.solver.makeNumVar(0, 1, "");
    model.objective.setCoefficient(smallest, -aims.spread() * WEIGHT_OF_SMALLEST);
    MPConstraint[] rows = new MPConstraint[fair.length];
    for (int p = 0; p < fair.length; p++) {
      if (fair[p] > 0) {
        MPVariable part = model.solver.makeNumVar(0, 1, "");
        model.objective.setCoefficient(part, -aims.spread() * (1 - WEIGHT_OF_SMALLEST) / able);
        rows[p] =
            model.solver.makeConstraint(
                -choices.problem.producers().get(p).standing().doubleValue() / fair[p],
                OrderModel.INFINITY);
        rows[p].setCoefficient(part, -1);
        MPConstraint notAbove = model.solver.makeConstraint(0, OrderModel.INFINITY);
        notAbove.setCoefficient(part, 1);
        notAbove.setCoefficient(smallest, -1);
      }
    }
    for (Choice choice : choices.all) {
      int p = choices.producer(choice.offer());
      rows[p].setCoefficient(model.lots(choice), choices.lotCost(choice.offer()) / fair[p]);
    }
  }

  private void capLargest() {
    double most = total * aims.largestShare() / 100;
    MPConstraint[] rows = new MPConstraint[fair.length];
    for (int p = 0; p < fair.length; p++) {
      if (fair[p] > 0) {
        MPVariable above = model.solver.makeNumVar(0, OrderModel.INFINITY, "");
        model.objective.setCoefficient(above, ABOVE_LARGEST);
        rows[p] =
            model.solver.makeConstraint(
                -OrderModel.INFINITY,
                (most - choices.problem.producers().get(p).standing().doubleValue()) / percent);
        rows[p].setCoefficient(above, -1);
      }
    }
    for (Choice choice : choices.all) {
      int p = choices.producer(choice.offer());
      rows[p].setCoefficient(model.lots(choice), choices.lotCost(choice.offer()) / percent);
    }
  }

  /** MAD for each producer; nothing for who cannot supply. */
  private double[] fairAmounts() {
    int producers = choices.problem.producers().size();
    double[] could = new double[producers];
    double[] least = new double[producers];
    for (int offer = 0; offer < choices.ofOffer.size(); offer++) {
      if (!choices.ofOffer.get(offer).isEmpty()) {
        int p = choices.producer(offer);
        double cost = choices.lotCost(offer);
        int wanted = choices.ofOffer.get(offer).stream().mapToInt(this::lotsNeeded).max().orElse(0);
        could[p] +=
            cost * Math.max(choices.leastLots(offer), Math.min(choices.mostLots(offer), wanted));
        double smallest = cost * choices.leastLots(offer);
        least[p] = least[p] == 0 ? smallest : Math.min(least[p], smallest);
      }
    }
    long able = Arrays.stream(could).filter(amount -> amount > 0).count();
    double[] amounts = new double[producers];
    for (int p = 0; p < producers; p++) {
      amounts[p] = Math.max(least[p], Math.min(could[p], total / Math.max(1, able)));
    }
    return amounts;
  }

  private int lotsNeeded(Choice choice) {
    int lot = choices.lot(choice.offer());
    return (choices.units(choice.need()) + lot - 1) / lot;
  }
}

package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.basketmodel.BasketModels;
import ma.sac.basket.campaigns.KnownBudgets;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.basket.campaigns.KnownWarehouses;
import ma.sac.basket.supply.KnownOffer;
import ma.sac.basket.supply.KnownSupply;
import ma.sac.sourcing.Limits;
import ma.sac.sourcing.SourcingProblem;
import ma.sac.sourcing.SourcingResult;
import ma.sac.sourcing.SourcingSolver;
import ma.sac.sourcing.Spread;
import ma.sac.sourcing.Watch;

/** Puts what is known of a plan's supply before the solver, and its answer into our words. */
@ApplicationScoped
class ComputeSourcing {
  private final SourcingLines lines;
  private final StandingOrders standingOrders;
  private final UsableOffers offers;
  private final KnownSupply supply;
  private final KnownCampaigns campaigns;
  private final KnownBudgets budgets;
  private final KnownWarehouses warehouses;
  private final BasketModels models;
  private final Nearness nearness;

  ComputeSourcing(
      SourcingLines lines,
      StandingOrders standingOrders,
      UsableOffers offers,
      KnownSupply supply,
      KnownCampaigns campaigns,
      KnownBudgets budgets,
      KnownWarehouses warehouses,
      BasketModels models,
      Nearness nearness) {
    this.lines = lines;
    this.standingOrders = standingOrders;
    this.offers = offers;
    this.supply = supply;
    this.campaigns = campaigns;
    this.budgets = budgets;
    this.warehouses = warehouses;
    this.models = models;
    this.nearness = nearness;
  }

  /** Of the plan's revision; orders of the one before it stand. Changes nothing. */
  SourcingSolution compute(SourcingPlan plan, Watch watch) {
    KnownCampaign campaign = campaigns.find(plan.campaignId()).orElseThrow();
    BasketModel model = models.find(plan.modelId(), plan.modelVersion()).orElseThrow();
    List<SourcingLine> standing = standingOrders.among(lines.of(plan.id(), plan.revision() - 1));
    UsableOffers.Sorted sorted = offers.of(campaign, model, plan);
    SourcingProblem problem = problem(plan, model, standing, sorted.usable());
    SourcingResult result =
        SourcingSolver.solve(
            problem,
            Limits.forSize(sorted.usable().size(), plan.wish().timeLimit(), plan.wish().seed()),
            watch);
    return solution(problem, result, standing, sorted);
  }

  private SourcingProblem problem(
      SourcingPlan plan, BasketModel model, List<SourcingLine> standing, List<KnownOffer> usable) {
    Map<String, Integer> units = new HashMap<>();
    Map<UUID, BigDecimal> amounts = new HashMap<>();
    for (SourcingLine line : standing) {
      units.merge(line.component(), line.quantity(), Integer::sum);
      amounts.merge(line.cooperativeId(), line.amount(), BigDecimal::add);
    }
    return new SourcingProblem(
        plan.baskets(),
        model.components().stream()
            .map(
                component ->
                    new SourcingProblem.Need(
                        component.category(),
                        component.kind().name(),
                        component.quantity(),
                        units.getOrDefault(component.category(), 0),
                        component.substitutes()))
            .toList(),
        usable.stream().map(ComputeSourcing::offer).toList(),
        producers(plan, amounts, usable),
        budgets.left(plan.campaignId()).orElse(null),
        plan.wish().aims());
  }

  private static SourcingProblem.Offer offer(KnownOffer offer) {
    return new SourcingProblem.Offer(
        offer.offerId(),
        offer.cooperativeId(),
        offer.category(),
        offer.kind(),
        offer.unitPrice(),
        offer.quantityLeft(),
        offer.minimumOrder(),
        offer.lotSize());
  }

  private List<SourcingProblem.Producer> producers(
      SourcingPlan plan, Map<UUID, BigDecimal> standing, List<KnownOffer> usable) {
    String warehouse = warehouses.territory(plan.warehouseId()).orElse(null);
    Map<UUID, SourcingProblem.Producer> producers = new LinkedHashMap<>();
    for (KnownOffer offer : usable) {
      producers.computeIfAbsent(
          offer.cooperativeId(),
          id ->
              new SourcingProblem.Producer(
                  id,
                  offer.womenLed(),
                  offer.isSmall()
                      || nearness.within(
                          plan.wish().priorityTerritories(), offer.cooperativeTerritory()),
                  nearness.distance(warehouse, offer.cooperativeTerritory()),
                  standing.getOrDefault(id, BigDecimal.ZERO)));
    }
    Set<UUID> womenLed = supply.womenLed(standing.keySet());
    standing.forEach(
        (id, amount) ->
            producers.computeIfAbsent(
                id,
                known ->
                    new SourcingProblem.Producer(
                        known, womenLed.contains(known), false, 0, amount)));
    return List.copyOf(producers.values());
  }

  private static SourcingSolution solution(
      SourcingProblem problem,
      SourcingResult result,
      List<SourcingLine> standing,
      UsableOffers.Sorted sorted) {
    Map<UUID, KnownOffer> known = new HashMap<>();
    sorted.usable().forEach(offer -> known.put(offer.offerId(), offer));
    List<SourcingLine> all = new ArrayList<>(standing);
    result
        .purchases()
        .forEach(p -> all.add(SourcingLine.wanted(known.get(p.offer()), p.component(), p.units())));
    ExplainSourcing why = new ExplainSourcing(sorted.usable(), all);
    List<SourcingSolution.Explanation> explanations = new ArrayList<>(why.leftOut());
    explanations.addAll(sorted.leftOut());
    return new SourcingSolution(
        all,
        result.shortages().stream()
            .map(s -> new SourcingSolution.Shortfall(s.component(), s.missing()))
            .toList(),
        explanations,
        result.largestFeasible(),
        why.cooperatives(explanations),
        SourcingQuality.of(result, Spread.of(problem, result.purchases())));
  }
}

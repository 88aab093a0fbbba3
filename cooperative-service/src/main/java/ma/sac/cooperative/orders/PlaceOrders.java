package ma.sac.cooperative.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.budgets.CampaignBudget;
import ma.sac.cooperative.budgets.CampaignBudgets;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.cooperatives.CooperativeDirectory.StandingNow;
import ma.sac.cooperative.known.KnownCampaign;
import ma.sac.cooperative.known.KnownCampaigns;
import ma.sac.cooperative.offers.OfferCapacity;
import ma.sac.cooperative.offers.OfferCapacity.Orderable;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Places all orders of a plan revision in one transaction, with a verdict for each. A repeat gets
 * the first verdicts. Locks: the revision, the offers by id, the cooperatives' standings, last the
 * budget.
 */
@ApplicationScoped
class PlaceOrders {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private final Batches batches;
  private final PurchaseOrders orders;
  private final OrderFacts facts;
  private final OfferCapacity capacity;
  private final CooperativeDirectory directory;
  private final CampaignBudgets budgets;
  private final KnownCampaigns campaigns;
  private final ObjectMapper json;
  private final Caller caller;
  private final Audit audit;
  private final Duration answerWithin;

  PlaceOrders(
      Batches batches,
      PurchaseOrders orders,
      OrderFacts facts,
      OfferCapacity capacity,
      CooperativeDirectory directory,
      CampaignBudgets budgets,
      KnownCampaigns campaigns,
      ObjectMapper json,
      Caller caller,
      Audit audit,
      @ConfigProperty(name = "sac.cooperative.orders.answer-within") Duration answerWithin) {
    this.batches = batches;
    this.orders = orders;
    this.facts = facts;
    this.capacity = capacity;
    this.directory = directory;
    this.budgets = budgets;
    this.campaigns = campaigns;
    this.json = json;
    this.caller = caller;
    this.audit = audit;
    this.answerWithin = answerWithin;
  }

  @Transactional
  BatchView place(BatchRequest request) {
    String fingerprint = fingerprint(request);
    if (batches.begin(request, fingerprint)) {
      requireOpen(request.campaignId());
      batches.keep(decide(request));
    } else {
      requireSame(request, fingerprint);
    }
    return batches.verdicts(request.planId(), request.planRevision());
  }

  private BatchView decide(BatchRequest request) {
    request.requireDistinct();
    TreeSet<UUID> offerIds = new TreeSet<>();
    TreeSet<UUID> cooperativeIds = new TreeSet<>();
    for (BatchRequest.Order order : request.orders()) {
      cooperativeIds.add(order.cooperativeId());
      order.lines().forEach(line -> offerIds.add(line.offerId()));
    }
    Map<UUID, Orderable> offers = capacity.lock(offerIds);
    Map<UUID, StandingNow> standings = directory.lockStandings(cooperativeIds);
    CampaignBudget budget =
        budgets.take(request.campaignId()).orElseThrow(PlaceOrders::notYetKnown);
    LocalDate today = LocalDate.now(LOCAL);
    Placement placement =
        new Placement(
            request,
            standings,
            offers,
            budget.uncommitted(),
            Instant.now().plus(answerWithin),
            today);
    placement.decide();
    write(request, placement, today);
    return placement.verdicts();
  }

  private void write(BatchRequest request, Placement placement, LocalDate today) {
    List<PurchaseOrder> placed = placement.placed();
    if (placed.isEmpty()) {
      return;
    }
    capacity.move(placement.taken());
    if (!budgets.commit(request.campaignId(), placement.amount())) {
      throw new IllegalStateException("The budget is locked and was looked at");
    }
    orders.add(placed, caller.person(), today);
    placed.forEach(facts::tell);
    audit.record("purchase-orders.place", "sourcing-plan:" + request.planId(), null);
  }

  private void requireOpen(UUID campaign) {
    KnownCampaign known = campaigns.find(campaign).orElseThrow(PlaceOrders::notYetKnown);
    switch (known.status()) {
      case OPEN -> {}
      // Its opening may be on the way: not now, rather than no.
      case DRAFT -> throw notYetKnown();
      case SUSPENDED, CLOSING, CLOSED, CANCELLED ->
          throw new Refusal(
                  CooperativeProblem.CAMPAIGN_NOT_OPEN, "The campaign takes no orders now")
              .with("status", known.status());
    }
  }

  private void requireSame(BatchRequest request, String fingerprint) {
    String first = batches.fingerprint(request.planId(), request.planRevision()).orElseThrow();
    if (!first.equals(fingerprint)) {
      throw new Refusal(
          CooperativeProblem.BATCH_DIFFERS, "This plan revision was placed with other orders");
    }
  }

  private static Refusal notYetKnown() {
    return new Refusal(
        CooperativeProblem.CAMPAIGN_NOT_YET_KNOWN,
        "That this campaign is open, or its budget, was not heard of yet");
  }

  private String fingerprint(BatchRequest request) {
    try {
      byte[] text = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

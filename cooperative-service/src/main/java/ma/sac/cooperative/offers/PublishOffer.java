package ma.sac.cooperative.offers;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.cooperatives.CooperativeStatus;
import ma.sac.cooperative.products.Catalogue;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/** A cooperative, or an officer for it, says how much it sells, changes that, or takes it back. */
@ApplicationScoped
class PublishOffer {
  private static final String PUBLISH = "offer.publish";
  private final Offers offers;
  private final OfferFacts facts;
  private final Catalogue catalogue;
  private final CooperativeDirectory directory;
  private final MergePatch patches;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  PublishOffer(
      Offers offers,
      OfferFacts facts,
      Catalogue catalogue,
      CooperativeDirectory directory,
      MergePatch patches,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.offers = offers;
    this.facts = facts;
    this.catalogue = catalogue;
    this.directory = directory;
    this.patches = patches;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Offer publish(OfferRequest request) {
    Catalogue.Entry product = catalogue.find(request.productId()).orElseThrow(Refusal::notFound);
    CooperativeDirectory.Entry owner = directory.get(product.cooperativeId());
    reach.requireActingFor(owner.id(), owner.territory());
    requireAllowed(request, product, owner);
    Offer made = make(request, request.onBehalfOf(), caller.person());
    audit.record(PUBLISH, "offer:" + made.id(), null);
    return made;
  }

  /** For an officer whose list was let in, in the transaction of the caller. */
  Offer publish(OfferRequest request, String by, UUID importId) {
    Offer made = make(request, OnBehalfOf.list(importId), by);
    audit.recordOf(by, PUBLISH, "offer:" + made.id());
    return made;
  }

  void requireAllowed(
      OfferRequest request, Catalogue.Entry product, CooperativeDirectory.Entry owner) {
    if (owner.status() == CooperativeStatus.REJECTED) {
      throw Refusal.conflict("A rejected cooperative publishes no offers");
    }
    if (!product.active()) {
      throw Refusal.conflict("The product is no longer made");
    }
    checked(request.terms());
  }

  private Offer make(OfferRequest request, OnBehalfOf onBehalfOf, String by) {
    UUID id = Ids.next();
    offers.add(id, request.productId(), request.terms(), onBehalfOf, by);
    Offer offer = offers.find(id).orElseThrow();
    facts.tell("offer.published", offer);
    return offer;
  }

  @Transactional
  Offer change(UUID id, JsonNode patch, String ifMatch) {
    return act(
        id,
        "offer.changed",
        found -> {
          Versions.require(ifMatch, found.version());
          OfferChange change =
              patches.apply(OfferChange.of(found.terms()), patch, OfferChange.class);
          return found.changed(checked(change.terms()));
        });
  }

  @Transactional
  Offer withdraw(UUID id) {
    return act(id, "offer.withdrawn", Offer::withdrawn);
  }

  private Offer act(UUID id, String fact, UnaryOperator<Offer> deed) {
    Offer found = offers.take(id).orElseThrow(Refusal::notFound);
    CooperativeDirectory.Entry owner = directory.get(found.cooperativeId());
    reach.requireActingFor(owner.id(), owner.territory());
    Offer done = deed.apply(found);
    offers.keep(done, caller.person());
    facts.tell(fact, done);
    audit.record(fact, "offer:" + id, null);
    return done;
  }

  private static OfferTerms checked(OfferTerms terms) {
    if (terms.windowTo().isBefore(terms.windowFrom())) {
      throw Refusal.invalid("windowTo", "is before windowFrom");
    }
    if (terms.minimumOrder() > terms.quantity()) {
      throw Refusal.invalid("minimumOrder", "is more than the quantity");
    }
    return terms;
  }
}

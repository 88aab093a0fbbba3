package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.CooperativeProblem;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import ma.sac.kit.security.Territories;
import ma.sac.kit.security.Territories.Territory;

/** An officer registers a cooperative; that it is rural is proposed from its commune. */
@ApplicationScoped
class RegisterCooperative {
  private static final String COUNTRY = "MA";
  private static final String DEED = "cooperative.register";
  private final Cooperatives cooperatives;
  private final CooperativeFacts facts;
  private final ContactSafe safe;
  private final Territories territories;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  RegisterCooperative(
      Cooperatives cooperatives,
      CooperativeFacts facts,
      ContactSafe safe,
      Territories territories,
      Reach reach,
      Caller caller,
      Audit audit) {
    this.cooperatives = cooperatives;
    this.facts = facts;
    this.safe = safe;
    this.territories = territories;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Cooperative register(CooperativeRequest request) {
    Territory commune = commune(request.commune());
    reach.requireOverseeing(commune.code());
    requireFree(request.registrationNumber().strip());
    Cooperative made = make(request, commune, caller.person());
    audit.record(DEED, "cooperative:" + made.id(), null);
    return made;
  }

  /** For an officer whose list was let in, in the transaction of the caller. */
  Cooperative register(CooperativeRequest request, Territory commune, String by) {
    Cooperative made = make(request, commune, by);
    audit.recordOf(by, DEED, "cooperative:" + made.id());
    return made;
  }

  Territory commune(String code) {
    return territories
        .find(code)
        .filter(territory -> territory.level().equals("commune"))
        .orElseThrow(() -> Refusal.invalid("commune", "is no HCP code of a commune"));
  }

  private Cooperative make(CooperativeRequest request, Territory commune, String by) {
    UUID id = Ids.next();
    Cooperative cooperative =
        new Cooperative(
            id,
            request.registrationNumber().strip(),
            commune.code(),
            path(commune),
            commune.rural().orElse(null),
            request.ice(),
            request.profile(),
            Standing.registered(),
            safe.seal(id, request.contact(), request.rib()),
            1);
    add(cooperative, by);
    facts.tell("cooperative.registered", cooperative);
    return cooperative;
  }

  private void requireFree(String registrationNumber) {
    Optional<Cooperative> earlier = cooperatives.registeredAs(registrationNumber);
    if (earlier.isPresent()) {
      Refusal refusal = alreadyRegistered();
      // Where another officer's cooperative lies is not told.
      throw caller.coversTerritory(earlier.get().territory())
          ? refusal.with("cooperativeId", earlier.get().id())
          : refusal;
    }
  }

  private void add(Cooperative cooperative, String by) {
    try {
      cooperatives.add(cooperative, by);
    } catch (SqlFailure failure) {
      throw failure.constraint().equals("cooperative_registration_number_once")
          ? alreadyRegistered()
          : failure;
    }
  }

  private static Refusal alreadyRegistered() {
    return new Refusal(
        CooperativeProblem.COOPERATIVE_ALREADY_REGISTERED,
        "A cooperative with this registration number is registered already");
  }

  private List<String> path(Territory commune) {
    List<String> path = new ArrayList<>();
    for (Optional<Territory> at = Optional.of(commune);
        at.isPresent();
        at = territories.find(at.get().parent())) {
      path.add(at.get().code());
    }
    path.add(COUNTRY);
    return path;
  }
}

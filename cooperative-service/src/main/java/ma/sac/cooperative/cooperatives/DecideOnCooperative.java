package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** The ODCO's decisions on a cooperative's standing. */
@ApplicationScoped
class DecideOnCooperative {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private final Cooperatives cooperatives;
  private final CooperativeFacts facts;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  DecideOnCooperative(
      Cooperatives cooperatives, CooperativeFacts facts, Reach reach, Caller caller, Audit audit) {
    this.cooperatives = cooperatives;
    this.facts = facts;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Cooperative verify(UUID id, VerificationRequest request) {
    if (request.decision() == VerificationRequest.Decision.REJECTED) {
      String reason = required("reason", request.reason());
      return decide(id, "cooperative.rejected", found -> found.rejected(reason, caller.person()));
    }
    if (request.rural() == null) {
      throw Refusal.invalid("rural", "is decided with the verification");
    }
    String evidence = required("evidence", request.evidence());
    if (request.validUntil() != null && request.validUntil().isBefore(LocalDate.now(LOCAL))) {
      throw Refusal.invalid("validUntil", "is past");
    }
    return decide(
        id,
        "cooperative.verified",
        found -> found.verified(request.rural(), evidence, request.validUntil(), caller.person()));
  }

  @Transactional
  Cooperative suspend(UUID id, String reason) {
    return decide(id, "cooperative.suspended", found -> found.suspended(reason, caller.person()));
  }

  @Transactional
  Cooperative reinstate(UUID id, String reason) {
    return decide(id, "cooperative.reinstated", found -> found.reinstated(reason, caller.person()));
  }

  private Cooperative decide(UUID id, String fact, UnaryOperator<Cooperative> decision) {
    Cooperative found = cooperatives.take(id).orElseThrow(Refusal::notFound);
    reach.requireOverseeing(found.territory());
    Cooperative decided = decision.apply(found);
    cooperatives.keep(decided);
    facts.tell(fact, decided);
    audit.record(fact, "cooperative:" + id, null);
    return decided;
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.invalid(field, "is needed for this decision");
    }
    return value;
  }
}

package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Takes a family's place in a campaign back before it is served. */
@ApplicationScoped
class WithdrawEnrolment {
  private final Enrolments enrolments;
  private final Visibility visibility;
  private final Caller caller;
  private final EnrolmentLinks links;
  private final FamilyKeys keys;
  private final Audit audit;
  private final Outbox outbox;
  private final TopUpFreed topUp;

  WithdrawEnrolment(
      Enrolments enrolments,
      Visibility visibility,
      Caller caller,
      EnrolmentLinks links,
      FamilyKeys keys,
      Audit audit,
      Outbox outbox,
      TopUpFreed topUp) {
    this.enrolments = enrolments;
    this.visibility = visibility;
    this.caller = caller;
    this.links = links;
    this.keys = keys;
    this.audit = audit;
    this.outbox = outbox;
    this.topUp = topUp;
  }

  EnrolmentView withdraw(UUID id, String reason) {
    return visibility.asCaller(
        () -> {
          enrolments
              .find(id)
              .filter(found -> caller.coversCampaign(found.campaignId()))
              .orElseThrow(Refusal::notFound);
          Enrolments.Withdrawn withdrawn =
              enrolments.withdraw(List.of(id), "Withdrawn by a person").stream()
                  .findFirst()
                  .orElseThrow(() -> refused(id));
          if (withdrawn.before() == EnrolmentStatus.APPROVED) {
            outbox.publish(EnrolmentFact.withdrawn(withdrawn.enrolment()));
            topUp.freed(withdrawn.enrolment().listId());
          }
          audit.record("enrolment.withdraw", "enrolment:" + id, null, sealed(id, reason));
          return withdrawn.enrolment().view();
        });
  }

  /** Asked again: it may have been served while this request waited for it. */
  private Refusal refused(UUID id) {
    EnrolmentStatus status = enrolments.find(id).orElseThrow().status();
    return Refusal.conflict("The enrolment is " + status).with("status", status);
  }

  /** People write names into reasons: they are kept as long as the family's key is, or not. */
  private byte[] sealed(UUID id, String reason) {
    return Optional.ofNullable(links.familiesOf(List.of(id)).get(id))
        .flatMap(keys::open)
        .map(key -> key.seal(reason, "audit_entry", "detail", id))
        .orElse(null);
  }
}

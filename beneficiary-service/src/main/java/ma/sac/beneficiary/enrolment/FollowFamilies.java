package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.households.HouseholdChanged;
import ma.sac.beneficiary.households.HouseholdEnded;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.events.Outbox;

/** What a family's change or end means for its enrolments, in the same transaction. */
@ApplicationScoped
class FollowFamilies {
  private final EnrolmentLinks links;
  private final Enrolments enrolments;
  private final Visibility visibility;
  private final Outbox outbox;
  private final TopUpFreed topUp;

  FollowFamilies(
      EnrolmentLinks links,
      Enrolments enrolments,
      Visibility visibility,
      Outbox outbox,
      TopUpFreed topUp) {
    this.links = links;
    this.enrolments = enrolments;
    this.visibility = visibility;
    this.outbox = outbox;
    this.topUp = topUp;
  }

  void ended(@Observes HouseholdEnded ended) {
    List<UUID> theirs = links.enrolmentsOf(ended.households());
    visibility.asSystem(
        () -> {
          for (Enrolments.Withdrawn withdrawn :
              enrolments.withdraw(theirs, "The family is no longer in the programme")) {
            if (withdrawn.before() == EnrolmentStatus.APPROVED) {
              outbox.publish(EnrolmentFact.withdrawn(withdrawn.enrolment()));
              topUp.freed(withdrawn.enrolment().listId());
            }
          }
          if (ended.erased()) {
            enrolments.forgetIdentity(theirs);
          }
          return theirs;
        });
  }

  void changed(@Observes HouseholdChanged changed) {
    List<UUID> theirs = links.enrolmentsOf(List.of(changed.household()));
    visibility.asSystem(
        () -> {
          if (changed.reverify()) {
            enrolments.refuseProposed(theirs, "A scored fact changed; it must be verified again");
          }
          enrolments
              .move(
                  theirs,
                  changed.place().region(),
                  changed.place().province(),
                  changed.place().territory(),
                  changed.zoneId())
              .forEach(moved -> outbox.publish(EnrolmentFact.changed(moved)));
          return theirs;
        });
  }
}

package ma.sac.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonValue;
import ma.sac.kit.events.DomainEvent;

/** A fact of {@code sac.enrolments.v1}; the record on the wire is the payload alone. */
record EnrolmentFact(
    String type, String key, String subject, long sequence, @JsonValue Object payload)
    implements DomainEvent {
  static final String TOPIC = "sac.enrolments.v1";

  @Override
  public String topic() {
    return TOPIC;
  }

  static EnrolmentFact approved(Enrolment enrolment) {
    return of("enrolment.approved", enrolment);
  }

  static EnrolmentFact changed(Enrolment enrolment) {
    return of("enrolment.changed", enrolment);
  }

  static EnrolmentFact withdrawn(Enrolment enrolment) {
    return of("enrolment.withdrawn", enrolment);
  }

  /** A list is approved once, and told once more whenever it was topped up. */
  static EnrolmentFact approved(EnrolmentList list) {
    return new EnrolmentFact(
        "enrolment-list.approved",
        list.campaignId().toString(),
        list.id().toString(),
        list.told(),
        EnrolmentListPayload.of(list));
  }

  private static EnrolmentFact of(String type, Enrolment enrolment) {
    String id = enrolment.id().toString();
    return new EnrolmentFact(type, id, id, enrolment.version(), EnrolmentPayload.of(enrolment));
  }
}

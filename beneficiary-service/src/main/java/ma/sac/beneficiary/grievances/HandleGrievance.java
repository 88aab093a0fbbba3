package ma.sac.beneficiary.grievances;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import ma.sac.kit.security.FieldCipher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes complaints down and answers them. Their words are sealed with the family's key, or with the
 * service's own where no family is named.
 */
@ApplicationScoped
class HandleGrievance {
  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");

  private final Grievances grievances;
  private final Households households;
  private final FamilyKeys keys;
  private final FieldCipher cipher;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final IdentityMarks marks;
  private final EnrolmentLinks links;
  private final Duration answerWithin;
  private final Duration dataWithin;

  HandleGrievance(
      Grievances grievances,
      Households households,
      FamilyKeys keys,
      FieldCipher cipher,
      Visibility visibility,
      Caller caller,
      Audit audit,
      IdentityMarks marks,
      EnrolmentLinks links,
      @ConfigProperty(name = "sac.grievances.answer-within") Duration answerWithin,
      @ConfigProperty(name = "sac.grievances.data-within") Duration dataWithin) {
    this.grievances = grievances;
    this.households = households;
    this.keys = keys;
    this.cipher = cipher;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.marks = marks;
    this.links = links;
    this.answerWithin = answerWithin;
    this.dataWithin = dataWithin;
  }

  GrievanceView file(GrievanceRequest request) {
    return visibility.asCaller(
        () -> {
          if (request.householdId() != null) {
            Household household =
                households.find(request.householdId()).orElseThrow(Refusal::notFound);
            household.requireReadable();
          }
          if (caller.person().equals(request.aboutPerson())) {
            throw Refusal.invalid("aboutPerson", "Somebody else takes down what is about you");
          }
          UUID id = Ids.next();
          grievances.add(id, request, sealed(id, request), due(request), caller.subject());
          audit.record("grievance.file", "grievance:" + id, null);
          return view(grievances.find(id, reader()).orElseThrow());
        });
  }

  GrievanceView read(UUID id) {
    return visibility.asCaller(
        () -> {
          Grievances.Row row = grievances.find(id, reader()).orElseThrow(Refusal::notFound);
          audit.record("grievance.read", "grievance:" + id, "grievance");
          return view(row);
        });
  }

  Page<GrievanceView> list(Grievances.Wanted wanted, UUID after, int limit) {
    return visibility.asCaller(
        () ->
            Page.of(
                grievances.page(wanted, today(), reader(), after, limit),
                limit,
                row -> List.of(row.id().toString()),
                row -> summary(row)));
  }

  GrievanceView answer(UUID id, GrievanceResource.AnswerRequest request) {
    return visibility.asCaller(
        () -> {
          Grievances.Row row = grievances.lock(id, reader()).orElseThrow(Refusal::notFound);
          if (row.status() != GrievanceView.Status.OPEN) {
            throw Refusal.conflict("The complaint is answered already");
          }
          requireEffect(row, request);
          grievances.answered(
              id,
              seal(request.answer(), "sealed_answer", id, row.householdId()),
              Objects.requireNonNullElse(request.effect(), GrievanceView.Effect.NONE),
              request.enrolmentId(),
              caller.subject());
          audit.record("grievance.answer", "grievance:" + id, null);
          return view(grievances.find(id, reader()).orElseThrow());
        });
  }

  /** An enrolment is no effect unless it is there, and of the family that complained. */
  private void requireEffect(Grievances.Row row, GrievanceResource.AnswerRequest request) {
    UUID enrolment = request.enrolmentId();
    if ((request.effect() == GrievanceView.Effect.ENROLLED) != (enrolment != null)) {
      throw Refusal.invalid("enrolmentId", "ENROLLED names an enrolment, and nothing else does");
    }
    if (enrolment == null) {
      return;
    }
    boolean theirs =
        row.householdId() == null
            || row.householdId().equals(links.familiesOf(List.of(enrolment)).get(enrolment));
    if (!theirs || !grievances.isEnrolled(enrolment)) {
      throw Refusal.invalid("enrolmentId", "The family has no such place in a campaign");
    }
  }

  /** Who asks, as complaints know whom they name. */
  private byte[] reader() {
    return marks.ofPerson(caller.person());
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(LOCAL));
  }

  private LocalDate due(GrievanceRequest request) {
    boolean data = request.category() == GrievanceView.Category.DATA;
    return today().plusDays((data ? dataWithin : answerWithin).toDays());
  }

  private Grievances.Sealed sealed(UUID id, GrievanceRequest request) {
    String about = request.aboutPerson();
    return new Grievances.Sealed(
        seal(request.text(), "sealed_text", id, request.householdId()),
        about == null ? null : seal(about, "sealed_about", id, request.householdId()),
        about == null ? null : marks.ofPerson(about));
  }

  private byte[] seal(String words, String column, UUID id, UUID household) {
    return household == null
        ? cipher.seal(words, "grievance", column, id)
        : keys.open(household).orElseThrow(Refusal::notFound).seal(words, "grievance", column, id);
  }

  /** Without the words, which are read one complaint at a time. */
  private static GrievanceView summary(Grievances.Row row) {
    return view(row, null, null, null);
  }

  private GrievanceView view(Grievances.Row row) {
    if (row.householdId() == null) {
      return view(
          row,
          cipher.open(row.sealedText(), "grievance", "sealed_text", row.id()),
          cipher.open(row.sealedAbout(), "grievance", "sealed_about", row.id()),
          cipher.open(row.sealedAnswer(), "grievance", "sealed_answer", row.id()));
    }
    FamilyKey key = keys.open(row.householdId()).orElse(null);
    return key == null
        ? summary(row)
        : view(
            row,
            key.open(row.sealedText(), "grievance", "sealed_text", row.id()),
            key.open(row.sealedAbout(), "grievance", "sealed_about", row.id()),
            key.open(row.sealedAnswer(), "grievance", "sealed_answer", row.id()));
  }

  private static GrievanceView view(
      Grievances.Row row, String text, String aboutPerson, String answer) {
    return new GrievanceView(
        row.id(),
        row.category(),
        row.campaignId(),
        row.householdId(),
        row.channel(),
        row.householdId() == null,
        row.status(),
        row.status() == GrievanceView.Status.OPEN && row.dueOn().isBefore(today()),
        text,
        aboutPerson,
        answer,
        row.effect(),
        row.effectEnrolment(),
        row.dueOn(),
        row.createdAt(),
        row.answeredAt(),
        row.answeredBy(),
        row.version());
  }
}

package ma.sac.beneficiary.grievances;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
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
  private final Duration answerWithin;

  HandleGrievance(
      Grievances grievances,
      Households households,
      FamilyKeys keys,
      FieldCipher cipher,
      Visibility visibility,
      Caller caller,
      Audit audit,
      @ConfigProperty(name = "sac.grievances.answer-within") Duration answerWithin) {
    this.grievances = grievances;
    this.households = households;
    this.keys = keys;
    this.cipher = cipher;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.answerWithin = answerWithin;
  }

  GrievanceView file(GrievanceRequest request) {
    return visibility.asCaller(
        () -> {
          if (request.householdId() != null) {
            Household household =
                households.find(request.householdId()).orElseThrow(Refusal::notFound);
            household.requireReadable();
          }
          UUID id = Ids.next();
          LocalDate due = LocalDate.now(Clock.system(LOCAL)).plusDays(answerWithin.toDays());
          grievances.add(
              id,
              request,
              seal(request.text(), "sealed_text", id, request.householdId()),
              due,
              caller.subject());
          audit.record("grievance.file", "grievance:" + id, null);
          return view(grievances.find(id).orElseThrow());
        });
  }

  GrievanceView read(UUID id) {
    return visibility.asCaller(
        () -> {
          Grievances.Row row = grievances.find(id).orElseThrow(Refusal::notFound);
          audit.record("grievance.read", "grievance:" + id, "grievance");
          return view(row);
        });
  }

  Page<GrievanceView> list(GrievanceView.Status status, UUID after, int limit) {
    return visibility.asCaller(
        () ->
            Page.of(
                grievances.page(status, after, limit),
                limit,
                row -> List.of(row.id().toString()),
                row -> summary(row)));
  }

  GrievanceView answer(UUID id, String answer) {
    return visibility.asCaller(
        () -> {
          Grievances.Row row = grievances.lock(id).orElseThrow(Refusal::notFound);
          if (row.status() != GrievanceView.Status.OPEN) {
            throw Refusal.conflict("The complaint is answered already");
          }
          grievances.answered(
              id, seal(answer, "sealed_answer", id, row.householdId()), caller.subject());
          audit.record("grievance.answer", "grievance:" + id, null);
          return view(grievances.find(id).orElseThrow());
        });
  }

  private byte[] seal(String words, String column, UUID id, UUID household) {
    return household == null
        ? cipher.seal(words, "grievance", column, id)
        : keys.open(household).orElseThrow(Refusal::notFound).seal(words, "grievance", column, id);
  }

  /** Without the words, which are read one complaint at a time. */
  private static GrievanceView summary(Grievances.Row row) {
    return view(row, null, null);
  }

  private GrievanceView view(Grievances.Row row) {
    if (row.householdId() == null) {
      return view(
          row,
          cipher.open(row.sealedText(), "grievance", "sealed_text", row.id()),
          cipher.open(row.sealedAnswer(), "grievance", "sealed_answer", row.id()));
    }
    FamilyKey key = keys.open(row.householdId()).orElse(null);
    return key == null
        ? summary(row)
        : view(
            row,
            key.open(row.sealedText(), "grievance", "sealed_text", row.id()),
            key.open(row.sealedAnswer(), "grievance", "sealed_answer", row.id()));
  }

  private static GrievanceView view(Grievances.Row row, String text, String answer) {
    return new GrievanceView(
        row.id(),
        row.category(),
        row.campaignId(),
        row.householdId(),
        row.status(),
        text,
        answer,
        row.dueOn(),
        row.createdAt(),
        row.answeredAt(),
        row.answeredBy(),
        row.version());
  }
}

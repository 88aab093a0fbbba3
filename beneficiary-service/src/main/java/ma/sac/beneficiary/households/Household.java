package ma.sac.beneficiary.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** A family as it is stored: what is personal is sealed. */
public record Household(
    UUID id,
    HouseholdStatus status,
    long version,
    Place place,
    UUID zoneId,
    int householdSize,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn,
    byte[] sealedFacts,
    byte[] sealedContact,
    byte[] sealedLiving,
    Integer score,
    Integer scorecardVersion,
    UUID mergedInto,
    String registeredBy,
    Instant registeredAt,
    Instant verifiedAt) {

  static Household of(ResultSet row) throws SQLException {
    return new Household(
        row.getObject("id", UUID.class),
        HouseholdStatus.valueOf(row.getString("status")),
        row.getLong("version"),
        new Place(row.getString("region"), row.getString("province"), row.getString("territory")),
        row.getObject("zone_id", UUID.class),
        row.getInt("household_size"),
        LegalBasis.valueOf(row.getString("legal_basis")),
        row.getObject("notice_given_on", LocalDate.class),
        row.getBytes("sealed_facts"),
        row.getBytes("sealed_contact"),
        row.getBytes("sealed_living"),
        (Integer) row.getObject("score"),
        (Integer) row.getObject("scorecard_version"),
        row.getObject("merged_into", UUID.class),
        row.getString("registered_by"),
        Sql.instant(row, "registered_at"),
        Sql.instant(row, "verified_at"));
  }

  /**
   * @throws Refusal 409 when the family was erased, and nothing of it can be read
   */
  public void requireReadable() {
    if (status == HouseholdStatus.ERASED) {
      throw new Refusal(BeneficiaryProblem.FAMILY_ERASED, "The family was erased");
    }
  }

  /**
   * @throws Refusal 409 when the family is no longer kept up to date
   */
  public void requireCurrent() {
    requireReadable();
    if (status == HouseholdStatus.CLOSED || status == HouseholdStatus.MERGED) {
      throw Refusal.conflict("The household is " + status);
    }
  }

  /** Whether it is kept up to date and takes part. */
  public boolean isCurrent() {
    return status == HouseholdStatus.REGISTERED || status == HouseholdStatus.VERIFIED;
  }

  public HouseholdView view() {
    return new HouseholdView(
        id,
        status,
        version,
        place.territory(),
        zoneId,
        householdSize,
        score,
        scorecardVersion,
        registeredAt,
        verifiedAt);
  }
}

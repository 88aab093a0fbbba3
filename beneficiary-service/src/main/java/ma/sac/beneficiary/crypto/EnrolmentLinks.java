package ma.sac.beneficiary.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which family an enrolment is. Kept beside the family's key, so that destroying the key destroys
 * the link; written before the enrolment, and harmless without it.
 */
@ApplicationScoped
public class EnrolmentLinks {
  private final KeyDatabase database;

  EnrolmentLinks(KeyDatabase database) {
    this.database = database;
  }

  /**
   * Keeps the families of new enrolments; a family whose key is gone gets none.
   *
   * @param familyByEnrolment enrolment id to household id
   */
  public void keep(Map<UUID, UUID> familyByEnrolment) {
    if (familyByEnrolment.isEmpty()) {
      return;
    }
    List<UUID> enrolments = new ArrayList<>();
    List<UUID> families = new ArrayList<>();
    familyByEnrolment.forEach(
        (enrolment, family) -> {
          enrolments.add(enrolment);
          families.add(family);
        });
    database.update(
        """
        INSERT INTO enrolment_link (enrolment_id, household_id)
        SELECT made.enrolment_id, made.household_id FROM unnest(?::uuid[], ?::uuid[]) AS made (enrolment_id, household_id)
        JOIN family_key ON family_key.household_id = made.household_id
        ON CONFLICT DO NOTHING
        """,
        enrolments,
        families);
  }

  /** Enrolment id to household id, for those whose family was not erased. */
  public Map<UUID, UUID> familiesOf(Collection<UUID> enrolments) {
    Map<UUID, UUID> families = new HashMap<>();
    if (!enrolments.isEmpty()) {
      database
          .list(
              "SELECT enrolment_id, household_id FROM enrolment_link WHERE enrolment_id = ANY (?)",
              row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
              enrolments)
          .forEach(link -> families.put(link.getKey(), link.getValue()));
    }
    return families;
  }

  public List<UUID> enrolmentsOf(Collection<UUID> families) {
    return families.isEmpty()
        ? List.of()
        : database.list(
            "SELECT enrolment_id FROM enrolment_link WHERE household_id = ANY (?)",
            row -> row.getObject(1, UUID.class),
            families);
  }

  /** Forgets the links of enrolments that never came to be, or are no longer. */
  public void forget(Collection<UUID> enrolments) {
    if (!enrolments.isEmpty()) {
      database.update("DELETE FROM enrolment_link WHERE enrolment_id = ANY (?)", enrolments);
    }
  }
}

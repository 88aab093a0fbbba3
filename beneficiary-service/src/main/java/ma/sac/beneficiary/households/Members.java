package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The persons of a family that is held. */
@ApplicationScoped
class Members {
  private final Sql sql;

  Members(Sql sql) {
    this.sql = sql;
  }

  /** Takes an identity and says whether it was free; waits for whoever is just taking it. */
  boolean take(byte[] identity, UUID household) {
    return sql.update(
            "INSERT INTO household_identity (identity_mark, household_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            identity,
            household)
        == 1;
  }

  /** Whoever leaves a family may be registered with another. */
  void free(byte[] identity, UUID household) {
    sql.update(
        "DELETE FROM household_identity WHERE identity_mark = ? AND household_id = ?",
        identity,
        household);
  }

  void add(UUID id, Household household, byte[] identity, byte[] nameMark, byte[] sealedPerson) {
    sql.update(
        """
        INSERT INTO member (id, household_id, region, province, territory, head, identity_mark, name_mark, sealed_person)
        VALUES (?, ?, ?, ?, ?, false, ?, ?, ?)
        """,
        id,
        household.id(),
        household.place().region(),
        household.place().province(),
        household.place().territory(),
        identity,
        nameMark,
        sealedPerson);
  }

  void change(UUID id, byte[] nameMark, byte[] sealedPerson) {
    sql.update(
        "UPDATE member SET name_mark = ?, sealed_person = ? WHERE id = ?",
        nameMark,
        sealedPerson,
        id);
  }

  void reseal(UUID id, byte[] sealedPerson) {
    sql.update("UPDATE member SET sealed_person = ? WHERE id = ?", sealedPerson, id);
  }

  void end(UUID id, byte[] sealedPerson) {
    sql.update(
        "UPDATE member SET active = false, head = false, sealed_person = ? WHERE id = ?",
        sealedPerson,
        id);
  }

  /**
   * Who takes a dead head's place takes over the mark by which the family is enrolled, so that it
   * is not enrolled a second time.
   */
  void succeed(UUID heir, UUID head, byte[] sealedPerson) {
    sql.update(
        "UPDATE member SET head = true, identity_mark = (SELECT identity_mark FROM member WHERE id = ?), sealed_person = ? WHERE id = ?",
        head,
        sealedPerson,
        heir);
  }
}

package ma.sac.beneficiary.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.linkage.Band;

/** The review cases of which the transaction's scope covers both families. */
@ApplicationScoped
class ReviewCases {
  private final Sql sql;
  private final ObjectMapper json;

  ReviewCases(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Two families that may be one, the smaller id first. */
  record Found(UUID household, UUID other, Band band, double bits, List<SameMember> members) {}

  /** Opens those that were never found before. */
  void open(List<Found> found) {
    sql.batch(
        """
        INSERT INTO review_case (id, household_id, other_household_id, band, bits, members)
        VALUES (?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT (household_id, other_household_id) DO NOTHING
        """,
        found.stream()
            .map(
                one ->
                    new Object[] {
                      Ids.next(),
                      one.household(),
                      one.other(),
                      one.band(),
                      SameMember.rounded(one.bits()),
                      text(one.members())
                    })
            .toList());
  }

  Optional<ReviewCase> find(UUID id) {
    return sql.first("SELECT * FROM review_case WHERE id = ?", ReviewCase::of, id);
  }

  Optional<ReviewCaseView> view(UUID id) {
    return sql.first("SELECT * FROM review_case WHERE id = ?", this::view, id);
  }

  Optional<ReviewCase> lock(UUID id) {
    return sql.first("SELECT * FROM review_case WHERE id = ? FOR UPDATE", ReviewCase::of, id);
  }

  /** One more than asked for, by id. */
  List<ReviewCaseView> page(ReviewCaseStatus status, Band band, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM review_case WHERE true");
    List<Object> arguments = new ArrayList<>();
    if (status != null) {
      query.append(" AND status = ?");
      arguments.add(status);
    }
    if (band != null) {
      query.append(" AND band = ?");
      arguments.add(band);
    }
    if (after != null) {
      query.append(" AND id > ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), this::view, arguments.toArray());
  }

  void decide(UUID id, ReviewCaseStatus status, String by) {
    sql.update(
        "UPDATE review_case SET status = ?, decided_by = ?, decided_at = now() WHERE id = ?",
        status,
        by,
        id);
  }

  void reopen(UUID id) {
    sql.update(
        "UPDATE review_case SET status = 'OPEN', decided_by = NULL, decided_at = NULL WHERE id = ?",
        id);
  }

  /** What is left open of a family that is now part of another: the next search finds it again. */
  void forgetOpenOf(UUID household) {
    sql.update(
        "DELETE FROM review_case WHERE status = 'OPEN' AND (household_id = ? OR other_household_id = ?)",
        household,
        household);
  }

  private ReviewCaseView view(ResultSet row) throws SQLException {
    return new ReviewCaseView(
        row.getObject("id", UUID.class),
        ReviewCaseStatus.valueOf(row.getString("status")),
        row.getObject("household_id", UUID.class),
        row.getObject("other_household_id", UUID.class),
        Band.valueOf(row.getString("band")),
        new BigDecimal(row.getString("bits")),
        members(row.getString("members")),
        Sql.instant(row, "found_at"),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"));
  }

  private String text(List<SameMember> members) {
    try {
      return json.writeValueAsString(members);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<SameMember> members(String text) {
    try {
      return json.readValue(text, new TypeReference<List<SameMember>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A review case is unreadable");
    }
  }
}

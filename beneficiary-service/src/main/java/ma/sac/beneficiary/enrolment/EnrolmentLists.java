package ma.sac.beneficiary.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

@ApplicationScoped
class EnrolmentLists {
  /** What a proposal comes to. */
  record Counts(long proposed, long waitlisted, long refused, long baskets) {}

  private final Sql sql;
  private final ObjectMapper json;

  EnrolmentLists(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  private EnrolmentList list(ResultSet row) throws SQLException {
    try {
      return EnrolmentList.of(row, json.readValue(row.getString("criteria"), Criteria.class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A list's own criteria are unreadable", unreadable);
    }
  }

  private String text(Criteria criteria) {
    try {
      return json.writeValueAsString(criteria);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Criteria are plain values", impossible);
    }
  }

  Optional<EnrolmentList> find(UUID id) {
    return sql.first("SELECT * FROM enrolment_list WHERE id = ?", this::list, id);
  }

  Optional<EnrolmentList> lock(UUID id) {
    return sql.first("SELECT * FROM enrolment_list WHERE id = ? FOR UPDATE", this::list, id);
  }

  /**
   * Newest first, one more than asked for; ids grow with time. Of all campaigns where {@code
   * narrowed} is empty.
   */
  List<EnrolmentList> page(UUID campaign, Optional<Set<UUID>> narrowed, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM enrolment_list WHERE true");
    List<Object> arguments = new ArrayList<>();
    if (campaign != null) {
      query.append(" AND campaign_id = ?");
      arguments.add(campaign);
    }
    narrowed.ifPresent(
        campaigns -> {
          query.append(" AND campaign_id = ANY (?::uuid[])");
          arguments.add(campaigns);
        });
    if (after != null) {
      query.append(" AND id < ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id DESC LIMIT ?").toString(), this::list, arguments.toArray());
  }

  /** The list of a campaign that is being computed or approved, if there is one. */
  Optional<UUID> inWork(UUID campaign) {
    return sql.first(
        "SELECT id FROM enrolment_list WHERE campaign_id = ? AND status IN ('COMPUTING',"
            + " 'APPROVING')",
        row -> row.getObject(1, UUID.class),
        campaign);
  }

  /** A proposal that nobody approved gives way to a new one. */
  void supersede(UUID campaign) {
    sql.update(
        "UPDATE enrolment_list SET status = 'SUPERSEDED', version = version + 1 WHERE campaign_id ="
            + " ? AND status = 'PROPOSED'",
        campaign);
  }

  /** False when the campaign has one in work, be it since this moment. */
  boolean add(
      UUID id, UUID campaign, int baskets, Integer minimumScore, Criteria criteria, String by) {
    return sql.update(
            """
            INSERT INTO enrolment_list (id, campaign_id, revision, status, baskets, minimum_score, criteria, created_by)
            SELECT ?, ?, coalesce(max(revision), 0) + 1, 'COMPUTING', ?, ?, ?::jsonb, ? FROM enrolment_list WHERE campaign_id = ?
            ON CONFLICT DO NOTHING
            """,
            id,
            campaign,
            baskets,
            minimumScore,
            text(criteria),
            by,
            campaign)
        == 1;
  }

  void worksAs(UUID id, UUID job) {
    sql.update("UPDATE enrolment_list SET job_id = ? WHERE id = ?", job, id);
  }

  void proposed(UUID id, Counts counts, long duplicates) {
    sql.update(
        """
        UPDATE enrolment_list SET status = 'PROPOSED', proposed = ?, waitlisted = ?, refused = ?, proposed_baskets = ?, duplicates_prevented = ?,
          version = version + 1 WHERE id = ? AND status = 'COMPUTING'
        """,
        counts.proposed(),
        counts.waitlisted(),
        counts.refused(),
        counts.baskets(),
        duplicates,
        id);
  }

  /** False when it is not a proposal. */
  boolean approving(UUID id, String by) {
    return sql.update(
            "UPDATE enrolment_list SET status = 'APPROVING', approved_by = ?, version = version + 1"
                + " WHERE id = ? AND status = 'PROPOSED'",
            by,
            id)
        == 1;
  }

  /** Counts what was approved, withdrawn since or not, for each was told. */
  EnrolmentList approved(UUID id, long duplicates) {
    return sql.first(
            """
            UPDATE enrolment_list SET status = 'APPROVED', approved_at = now(), told = told + 1, version = version + 1, duplicates_prevented = ?,
              approved = told.families, approved_baskets = told.baskets
            FROM (SELECT count(*) AS families, coalesce(sum(entitlement), 0) AS baskets FROM enrolment
                  WHERE list_id = ? AND published_zone_id IS NOT NULL) told
            WHERE id = ? RETURNING enrolment_list.*
            """,
            this::list,
            duplicates,
            id,
            id)
        .orElseThrow();
  }

  /**
   * What a proposal comes to after a person moved a family.
   *
   * @return false when that would give more baskets than there are
   */
  boolean recounted(EnrolmentList list, Counts counts) {
    if (counts.baskets() > list.baskets()) {
      return false;
    }
    sql.update(
        "UPDATE enrolment_list SET proposed = ?, waitlisted = ?, refused = ?, proposed_baskets = ?, version = version + 1 WHERE id = ?",
        counts.proposed(),
        counts.waitlisted(),
        counts.refused(),
        counts.baskets(),
        list.id());
    return true;
  }

  /** Counts who came up from the waiting list, too. */
  EnrolmentList toppedUp(UUID id) {
    return sql.first(
            """
            UPDATE enrolment_list SET told = enrolment_list.told + 1, version = version + 1, approved = had.families, approved_baskets = had.baskets, waitlisted = had.waiting
            FROM (SELECT count(*) FILTER (WHERE published_zone_id IS NOT NULL) AS families,
                    coalesce(sum(entitlement) FILTER (WHERE status IN ('APPROVED', 'SERVED', 'PARTLY_SERVED')), 0) AS baskets,
                    count(*) FILTER (WHERE status = 'WAITLISTED') AS waiting
                  FROM enrolment WHERE list_id = ?) had
            WHERE id = ? RETURNING enrolment_list.*
            """,
            this::list,
            id,
            id)
        .orElseThrow();
  }

  void failed(UUID id, String reason) {
    sql.update(
        "UPDATE enrolment_list SET status = CASE status WHEN 'APPROVING' THEN 'PROPOSED' ELSE"
            + " 'FAILED' END, failure = ?, version = version + 1 WHERE id = ? AND status IN"
            + " ('COMPUTING', 'APPROVING')",
        reason,
        id);
  }
}

package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.kit.db.Sql;

/** Writes many enrolments at a time, and approves them so. */
@ApplicationScoped
class NewEnrolments {
  record Row(
      UUID id,
      byte[] identityMark,
      Candidates.Candidate family,
      Allocation.Place place,
      int entitlement,
      long rank) {}

  private final Sql sql;

  NewEnrolments(Sql sql) {
    this.sql = sql;
  }

  /** Takes away what was never approved in the campaign's earlier lists, and says what it was. */
  List<UUID> clear(UUID campaign) {
    return sql.list(
        "DELETE FROM enrolment WHERE campaign_id = ? AND status IN ('PROPOSED', 'WAITLISTED', 'REFUSED') RETURNING id",
        row -> row.getObject(1, UUID.class),
        campaign);
  }

  /**
   * Enrols those families that are verified still, which are held so until the transaction ends,
   * and says which enrolments came to be. A second enrolment of one identity in the campaign is
   * refused by its constraint.
   */
  List<UUID> insert(EnrolmentList list, List<Row> rows) {
    return sql.list(
        """
        WITH verified AS MATERIALIZED (
          SELECT h.id FROM household h WHERE h.id = ANY (?::uuid[]) AND h.status = 'VERIFIED' ORDER BY h.id FOR SHARE OF h)
        INSERT INTO enrolment (id, list_id, list_revision, campaign_id, identity_mark, status, region, province, territory, zone_id, mode,
          household_size, entitlement, score, scorecard_version, rank, reason)
        SELECT made.id, ?, ?, ?, identity_mark, status, region, province, territory, zone_id, 'SITE',
          household_size, entitlement, score, scorecard_version, rank, reason
        FROM unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::text[])
          AS made (id, household_id, identity_mark, status, region, province, territory, zone_id, household_size, entitlement, score, scorecard_version, rank, reason)
        JOIN verified ON verified.id = made.household_id
        RETURNING id
        """,
        row -> row.getObject(1, UUID.class),
        column(rows, row -> row.family().householdId()),
        list.id(),
        list.revision(),
        list.campaignId(),
        column(rows, Row::id),
        column(rows, row -> row.family().householdId()),
        column(rows, Row::identityMark),
        column(rows, row -> row.place().status().name()),
        column(rows, row -> row.family().region()),
        column(rows, row -> row.family().province()),
        column(rows, row -> row.family().territory()),
        column(rows, row -> row.family().zoneId()),
        column(rows, row -> row.family().householdSize()),
        column(rows, Row::entitlement),
        column(rows, row -> row.family().score()),
        column(rows, row -> row.family().scorecardVersion()),
        column(rows, Row::rank),
        column(rows, row -> row.place().reason()));
  }

  /** What a list comes to, without those who left while it was worked out. */
  EnrolmentLists.Counts counts(UUID list) {
    return sql.first(
            """
            SELECT count(*) FILTER (WHERE status = 'PROPOSED'), count(*) FILTER (WHERE status = 'WAITLISTED'), count(*) FILTER (WHERE status = 'REFUSED'),
              coalesce(sum(entitlement) FILTER (WHERE status = 'PROPOSED'), 0)
            FROM enrolment WHERE list_id = ?
            """,
            row ->
                new EnrolmentLists.Counts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            list)
        .orElseThrow();
  }

  /** How many a list proposes in each zone of each territory. */
  List<PublishedZones.Count> countsByZone(UUID list) {
    return sql.list(
        "SELECT territory, zone_id, count(*) FROM enrolment WHERE list_id = ? AND status = 'PROPOSED' GROUP BY territory, zone_id",
        row ->
            new PublishedZones.Count(
                row.getString(1), row.getObject(2, UUID.class), row.getLong(3)),
        list);
  }

  void keepZones(UUID list, List<PublishedZones.Told> zones) {
    sql.update(
        """
        INSERT INTO enrolment_list_zone (list_id, territory, zone_id, published_zone_id)
        SELECT ?, * FROM unnest(?::text[], ?::uuid[], ?::uuid[]) ON CONFLICT DO NOTHING
        """,
        list,
        column(zones, PublishedZones.Told::territory),
        column(zones, PublishedZones.Told::zoneId),
        column(zones, PublishedZones.Told::publishedZoneId));
  }

  /** The next of a list, in order, approved. */
  List<Enrolment> approveNext(UUID list, int most) {
    return sql.list(
        """
        WITH next AS (SELECT id FROM enrolment WHERE list_id = ? AND status = 'PROPOSED' ORDER BY rank LIMIT ? FOR UPDATE)
        UPDATE enrolment SET status = 'APPROVED', version = version + 1, published_zone_id = told.published_zone_id
        FROM next, enrolment_list_zone told
        WHERE enrolment.id = next.id AND told.list_id = enrolment.list_id AND told.territory = enrolment.territory AND told.zone_id = enrolment.zone_id
        RETURNING enrolment.*
        """,
        Enrolment::of,
        list,
        most);
  }

  /** Those of the waiting list that wait still, approved. */
  List<Enrolment> approve(List<WaitingList.Waiting> waiting, List<UUID> toldZones) {
    return sql.list(
        """
        UPDATE enrolment SET status = 'APPROVED', version = version + 1, published_zone_id = up.told,
          reason = 'Rank ' || rank || ' with ' || score || ' points; came up from the waiting list'
        FROM unnest(?::uuid[], ?::uuid[]) AS up (id, told) WHERE enrolment.id = up.id AND enrolment.status = 'WAITLISTED'
        RETURNING enrolment.*
        """,
        Enrolment::of,
        column(waiting, WaitingList.Waiting::id),
        toldZones);
  }

  private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
    return rows.stream().map(value).toList();
  }
}

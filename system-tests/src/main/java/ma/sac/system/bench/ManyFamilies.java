package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Verified and scored families of any number, made in the databases themselves, in the eight
 * districts of Casablanca and fifty zones each, and a campaign for them. Each is entitled to one
 * basket, so that as many are enrolled as there are baskets. Nothing that is sealed can be opened.
 */
final class ManyFamilies {
  private final Connection database;
  private final Connection keys;
  private final int families;
  final UUID campaign = UUID.randomUUID();
  final int baskets;

  ManyFamilies(Connection database, Connection keys, int families, int baskets) {
    this.database = database;
    this.keys = keys;
    this.families = families;
    this.baskets = baskets;
  }

  /** Replaces whatever families there are. */
  void make() throws SQLException {
    run(database, "TRUNCATE household_identity, household, enrolment, enrolment_list CASCADE");
    run(keys, "TRUNCATE family_key CASCADE");
    run(
        database,
        """
        INSERT INTO known_campaign (campaign_id, code, name_fr, name_ar, status, revision, baskets, target_territories, sequence)
        VALUES (?, 'BENCH', 'Mesure', 'قياس', 'OPEN', 1, ?, ARRAY['06'], 1)
        """,
        campaign,
        baskets);
    run(
        database,
        """
        INSERT INTO known_zone (zone_id, name_fr, name_ar, territory, latitude, longitude, sequence)
        SELECT md5('zone' || n)::uuid, 'Secteur ' || n, 'قطاع ' || n, '06.141.01.' || n % 8 || '0', 33.5, -7.6, 1
        FROM generate_series(0, 399) n ON CONFLICT DO NOTHING
        """);
    run(
        database,
        """
        INSERT INTO household (id, status, version, region, province, territory, zone_id, household_size, legal_basis, notice_given_on,
          key_version, sealed_facts, sealed_contact, phone_mark, score, scorecard_version, registered_by, verified_at)
        SELECT md5('family' || n)::uuid, 'VERIFIED', 2, '06', '06.141', '06.141.01.' || zone % 8 || '0', md5('zone' || zone)::uuid,
          1 + drawn % 7, 'CONSENT', '2020-04-15', 1, decode(repeat(md5('facts' || n), 9), 'hex'), decode(repeat(md5('contact' || n), 9), 'hex'),
          sha256(convert_to('phone' || n, 'UTF8')), drawn % 37, 1, 'bench', now()
        FROM generate_series(1, ?) n, LATERAL (SELECT hashint4(n) & 65535 AS drawn, (hashint4(n) >> 16 & 65535) % 400 AS zone) facts
        """,
        families);
    run(
        database,
        """
        INSERT INTO member (id, household_id, region, province, territory, head, identity_mark, name_mark, sealed_person)
        SELECT gen_random_uuid(), id, region, province, territory, true, sha256(uuid_send(id)), substring(phone_mark, 1, 4), sealed_contact
        FROM household
        """);
    run(
        keys,
        "INSERT INTO family_key (household_id, key_version, wrapped) SELECT md5('family' || n)::uuid, 1, decode(repeat(md5('key' || n), 4), 'hex') FROM generate_series(1, ?) n",
        families);
    run(database, "VACUUM (ANALYZE) household, member, enrolment");
    run(keys, "VACUUM (ANALYZE) family_key, enrolment_link");
  }

  /** Nobody is enrolled, and of the lists only the one that the floor fills is left. */
  void restore(UUID floors) throws SQLException {
    run(database, "TRUNCATE enrolment, enrolment_list_zone");
    run(database, "DELETE FROM enrolment_list WHERE id <> ?", floors);
    run(database, "UPDATE enrolment_list SET status = 'SUPERSEDED' WHERE id = ?", floors);
    run(keys, "TRUNCATE enrolment_link");
    run(database, "VACUUM household");
    run(database, "CHECKPOINT");
  }

  /**
   * Who stands where in a list and why, family by family but for what is drawn at random; and for
   * how many it is kept which family they are.
   */
  String enrolled(UUID list) throws SQLException {
    return text(
            database,
            """
            SELECT count(*) FILTER (WHERE status = 'PROPOSED') || ' of ' || count(*) || ' enrolled, ' || sum(hashtextextended(concat_ws(' ', rank,
              list_revision, campaign_id, octet_length(identity_mark), status, region, province, territory, zone_id, mode, household_size,
              entitlement, score, scorecard_version, reason, version), 0)) FROM enrolment WHERE list_id = ?
            """,
            list)
        + text(keys, "SELECT ', ' || count(*) || ' links' FROM enrolment_link");
  }

  private static void run(Connection connection, String text, Object... arguments)
      throws SQLException {
    if (arguments.length == 0) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(text);
      }
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }

  private static String text(Connection connection, String query, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}

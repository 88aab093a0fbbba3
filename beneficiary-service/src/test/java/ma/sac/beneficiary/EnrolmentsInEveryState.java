package ma.sac.beneficiary;

import java.util.UUID;

/**
 * Enrolments of one campaign, each entitled to two baskets and brought at once into the state that
 * a test wants, with two vouchers that go with it.
 */
record EnrolmentsInEveryState(UUID campaign, UUID lot) {
  /** {@code commune} must be one that no other test uses. */
  static EnrolmentsInEveryState of(String commune) {
    Families.verified(commune, Families.zone(commune), 4);
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    return new EnrolmentsInEveryState(campaign, UUID.randomUUID());
  }

  UUID add(String state) {
    UUID enrolment = UUID.randomUUID();
    Rows.count(
        """
        WITH added AS (
          INSERT INTO enrolment (id, list_id, list_revision, campaign_id, identity_mark, status, region, province, territory, zone_id, published_zone_id, mode,
            household_size, entitlement, score, scorecard_version, rank, reason)
          SELECT ?, list_id, list_revision, campaign_id, uuid_send(gen_random_uuid()), ?, region, province, territory, zone_id, published_zone_id, mode,
            household_size, 2, score, scorecard_version, rank, reason FROM enrolment WHERE campaign_id = ? LIMIT 1 RETURNING 1)
        SELECT count(*) FROM added
        """,
        enrolment,
        state,
        campaign);
    switch (state) {
      case "PARTLY_SERVED" -> keep(enrolment, "REDEEMED", "ISSUED");
      case "SERVED" -> keep(enrolment, "REDEEMED", "REDEEMED");
      case "NOT_SERVED" -> keep(enrolment, "EXPIRED", "EXPIRED");
      case "WITHDRAWN" -> keep(enrolment, "REVOKED", "REVOKED");
      default -> keep(enrolment, "ISSUED", "ISSUED");
    }
    return enrolment;
  }

  private void keep(UUID enrolment, String first, String second) {
    keep(enrolment, UUID.randomUUID(), first);
    keep(enrolment, second(enrolment), second);
  }

  private void keep(UUID enrolment, UUID voucher, String status) {
    Rows.count(
        """
        WITH kept AS (
          INSERT INTO known_voucher (voucher_id, enrolment_id, campaign_id, site_id, day, slot, status, sequence)
          VALUES (?, ?, ?, gen_random_uuid(), '2026-11-25', '09:00-10:00', ?, 3) RETURNING 1)
        SELECT count(*) FROM kept
        """,
        voucher,
        enrolment,
        campaign,
        status);
  }

  /** Which voucher a fact is about. */
  UUID voucher(UUID enrolment, String type) {
    return type.equals("voucher.issued") ? third(enrolment) : second(enrolment);
  }

  private static UUID second(UUID enrolment) {
    return new UUID(enrolment.getMostSignificantBits(), enrolment.getLeastSignificantBits() + 2);
  }

  private static UUID third(UUID enrolment) {
    return new UUID(enrolment.getMostSignificantBits(), enrolment.getLeastSignificantBits() + 3);
  }

  String fact(UUID enrolment, String type) {
    String status =
        switch (type) {
          case "voucher.issued", "voucher.reinstated" -> "ISSUED";
          case "voucher.redeemed" -> "REDEEMED";
          case "voucher.expired" -> "EXPIRED";
          case "voucher.revoked" -> "REVOKED";
          default -> throw new IllegalArgumentException(type);
        };
    return """
    {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-25","slot":"09:00-10:00","status":"%s"}
    """
        .formatted(
            voucher(enrolment, type),
            enrolment,
            campaign,
            UUID.randomUUID(),
            UUID.randomUUID(),
            status);
  }

  String exposure(UUID enrolment) {
    return """
    {"lotId":"%s","enrolmentId":"%s","campaignId":"%s","serial":"000001-000001-8","handedOverOn":"2026-11-20"}
    """
        .formatted(lot, enrolment, campaign);
  }
}

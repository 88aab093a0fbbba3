package ma.sac.distribution.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Topic;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** The pledges on record; a change is stored and told in one. */
@ApplicationScoped
class Pledges {
  private final Sql sql;
  private final Outbox outbox;
  private final Partners partners;
  private final Reach reach;

  Pledges(Sql sql, Outbox outbox, Partners partners, Reach reach) {
    this.sql = sql;
    this.outbox = outbox;
    this.partners = partners;
    this.reach = reach;
  }

  Optional<Pledge> find(UUID id) {
    return sql.first("SELECT * FROM pledge WHERE id = ?", Pledge::read, id);
  }

  Pledge lock(UUID id) {
    return sql.first("SELECT * FROM pledge WHERE id = ? FOR UPDATE", Pledge::read, id)
        .orElseThrow(Refusal::notFound);
  }

  /** Of all partners where {@code partner} is null. */
  List<Pledge> list(UUID campaign, UUID partner, UUID after, int limit) {
    Where where =
        reach.ofCampaigns(
            Where.everything().and("campaign_id = ?", campaign).and("partner_id = ?", partner));
    return sql.list(
        "SELECT * FROM pledge" + where.page(after, limit), Pledge::read, where.arguments());
  }

  void add(Pledge pledge, String by) {
    sql.update(
        "INSERT INTO pledge (id, campaign_id, partner_id, kind, amount, description, status, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        pledge.id(),
        pledge.campaignId(),
        pledge.partnerId(),
        pledge.kind(),
        pledge.amount(),
        pledge.description(),
        pledge.status(),
        by);
    tell("pledge.recorded", pledge);
  }

  void store(Pledge pledge) {
    sql.update(
        "UPDATE pledge SET status = ?, received_amount = ?, version = ? WHERE id = ?",
        pledge.status(),
        pledge.receivedAmount(),
        pledge.version(),
        pledge.id());
    tell("pledge.changed", pledge);
  }

  void signed(UUID id, String reference, LocalDate on) {
    sql.update(
        "UPDATE pledge SET signed_reference = ?, signed_on = ? WHERE id = ?", reference, on, id);
  }

  void withdrawn(UUID id, String reason) {
    sql.update("UPDATE pledge SET withdrawn_for = ? WHERE id = ?", reason, id);
  }

  /** False when this transfer was already counted. */
  boolean addReceipt(UUID pledge, PledgeReceiptRequest receipt, String by) {
    return sql.update(
            "INSERT INTO pledge_receipt (id, pledge_id, amount, received_on, reference, recorded_by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT pledge_receipt_once DO NOTHING",
            Ids.next(),
            pledge,
            receipt.amount(),
            receipt.receivedOn(),
            receipt.reference(),
            by)
        == 1;
  }

  private void tell(String type, Pledge pledge) {
    PartnerView partner = partners.find(pledge.partnerId()).orElseThrow();
    outbox.publish(
        new Fact(
            Topic.CAMPAIGNS,
            type,
            pledge.campaignId().toString(),
            pledge.id().toString(),
            pledge.version(),
            new PledgePayload(
                pledge.id(),
                pledge.campaignId(),
                pledge.partnerId(),
                partner.nameFr(),
                partner.nameAr(),
                partner.sector(),
                pledge.kind(),
                pledge.amount(),
                pledge.receivedAmount(),
                pledge.status())));
  }
}

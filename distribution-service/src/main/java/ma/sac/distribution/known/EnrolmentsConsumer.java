package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.distribution.vouchers.FitVouchersToEntitlement;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Who is enrolled, as an id, a zone and a size; and how many an approved list holds. */
@ApplicationScoped
class EnrolmentsConsumer implements EventsConsumer {
  record Enrolment(
      @NotNull UUID enrolmentId,
      @NotNull UUID campaignId,
      @NotNull UUID zoneId,
      @NotNull String territory,
      @NotNull String mode,
      int entitlement,
      int householdSize,
      @NotNull String status,
      long listRevision) {}

  record EnrolmentList(
      @NotNull UUID listId,
      @NotNull UUID campaignId,
      long revision,
      int count,
      int baskets,
      int duplicatesPrevented) {}

  private final Sql sql;
  private final SourcesHeard sources;
  private final FitVouchersToEntitlement fitVouchers;

  EnrolmentsConsumer(Sql sql, SourcesHeard sources, FitVouchersToEntitlement fitVouchers) {
    this.sql = sql;
    this.sources = sources;
    this.fitVouchers = fitVouchers;
  }

  @Override
  public String topic() {
    return Topic.ENROLMENTS;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "enrolment.approved",
        "enrolment.changed",
        "enrolment.withdrawn",
        "enrolment-list.approved");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    if (event.type().equals("enrolment-list.approved")) {
      keep(event.as(EnrolmentList.class), event.sequence());
      return Handled.DONE;
    }
    Enrolment enrolment = event.as(Enrolment.class);
    boolean withdrawn = event.type().equals("enrolment.withdrawn");
    boolean newer = keep(enrolment, withdrawn, event.sequence());
    if (newer && !event.type().equals("enrolment.approved")) {
      fitVouchers.fit(enrolment.enrolmentId(), withdrawn ? 0 : enrolment.entitlement());
    }
    return Handled.DONE;
  }

  private boolean keep(Enrolment enrolment, boolean withdrawn, long sequence) {
    return sql.update(
            """
            INSERT INTO known_enrolment (enrolment_id, campaign_id, zone_id, territory, mode, entitlement, household_size, status, list_revision, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT known_enrolment_pk DO UPDATE SET zone_id = excluded.zone_id, territory = excluded.territory, mode = excluded.mode,
              entitlement = excluded.entitlement, household_size = excluded.household_size, status = excluded.status,
              list_revision = excluded.list_revision, version = excluded.version
            WHERE known_enrolment.version < excluded.version
            """,
            enrolment.enrolmentId(),
            enrolment.campaignId(),
            enrolment.zoneId(),
            enrolment.territory(),
            enrolment.mode(),
            enrolment.entitlement(),
            enrolment.householdSize(),
            withdrawn ? "WITHDRAWN" : enrolment.status(),
            enrolment.listRevision(),
            sequence)
        == 1;
  }

  private void keep(EnrolmentList list, long sequence) {
    sql.update(
        """
        INSERT INTO known_enrolment_list (list_id, campaign_id, revision, enrolments, baskets, duplicates_prevented, version) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT known_enrolment_list_pk DO UPDATE SET revision = excluded.revision, enrolments = excluded.enrolments,
          baskets = excluded.baskets, duplicates_prevented = excluded.duplicates_prevented, version = excluded.version
        WHERE known_enrolment_list.version < excluded.version
        """,
        list.listId(),
        list.campaignId(),
        list.revision(),
        list.count(),
        list.baskets(),
        list.duplicatesPrevented(),
        sequence);
  }
}

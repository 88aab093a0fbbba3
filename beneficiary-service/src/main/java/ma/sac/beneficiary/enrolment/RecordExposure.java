package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Handled;

/** A family got a basket of a recalled lot: a task to tell it, once for each basket and lot. */
@ApplicationScoped
class RecordExposure {
  private final Sql sql;
  private final Visibility visibility;

  RecordExposure(Sql sql, Visibility visibility) {
    this.sql = sql;
    this.visibility = visibility;
  }

  Handled record(VoucherEventsConsumer.Exposure exposure) {
    return visibility.asSystem(
        () -> {
          if (sql.first("SELECT 1 FROM enrolment WHERE id = ?", row -> 1, exposure.enrolmentId())
              .isEmpty()) {
            return Handled.waitingFor("enrolment:" + exposure.enrolmentId());
          }
          sql.update(
              "INSERT INTO contact_task (id, enrolment_id, campaign_id, lot_id, serial, handed_over_on) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT contact_task_once DO NOTHING",
              Ids.next(),
              exposure.enrolmentId(),
              exposure.campaignId(),
              exposure.lotId(),
              exposure.serial(),
              exposure.handedOverOn());
          return Handled.DONE;
        });
  }
}

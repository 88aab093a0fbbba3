package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.Jobs;

/** When a campaign ends, the rights that nobody used end with it. */
@ApplicationScoped
public class ExpireVouchers implements JobHandler {
  record Input(UUID campaignId) {}

  private static final int CHUNK = 1000;

  private final Sql sql;
  private final Jobs jobs;
  private final VoucherFacts facts;

  ExpireVouchers(Sql sql, Jobs jobs, VoucherFacts facts) {
    this.sql = sql;
    this.jobs = jobs;
    this.facts = facts;
  }

  /** In the transaction of the campaign's last step. */
  public void ofCampaign(UUID campaign, String by) {
    jobs.submitOnce(type(), campaign.toString(), new Input(campaign), by);
  }

  /** One that came back after its campaign had ended. */
  public void ofEndedCampaign(UUID voucher) {
    sql.list(
            "UPDATE voucher SET status = 'EXPIRED', ordinal = NULL, reason = 'CAMPAIGN_ENDED', version = version + 1 WHERE id = ? AND status = 'ISSUED' RETURNING "
                + Voucher.COLUMNS,
            Voucher::read,
            voucher)
        .forEach(expired -> facts.tell("voucher.expired", expired));
  }

  @Override
  public String type() {
    return "expire-vouchers";
  }

  @Override
  public void run(JobRun run) {
    UUID campaign = run.input(Input.class).campaignId();
    boolean[] more = {true};
    long[] done = {0};
    while (more[0]) {
      run.chunk(
          () -> {
            List<Voucher> expired = expire(campaign);
            more[0] = expired.size() == CHUNK;
            done[0] += expired.size();
            return new JobRun.Progress(done[0], done[0], null);
          });
    }
  }

  private List<Voucher> expire(UUID campaign) {
    List<Voucher> expired =
        sql.list(
            """
            UPDATE voucher SET status = 'EXPIRED', ordinal = NULL, reason = 'CAMPAIGN_ENDED', version = version + 1
            WHERE id IN (SELECT id FROM voucher WHERE campaign_id = ? AND status = 'ISSUED' ORDER BY id LIMIT ? FOR UPDATE) RETURNING
            """
                + Voucher.COLUMNS,
            Voucher::read,
            campaign,
            CHUNK);
    expired.forEach(voucher -> facts.tell("voucher.expired", voucher));
    return expired;
  }
}

package ma.sac.distribution.partners;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.http.Refusal;

/** What a partner promised for a campaign. Each step answers the pledge after it, or refuses. */
record Pledge(
    UUID id,
    UUID campaignId,
    UUID partnerId,
    PledgeKind kind,
    BigDecimal amount,
    BigDecimal receivedAmount,
    String description,
    PledgeStatus status,
    long version) {

  boolean isMoney() {
    return kind == PledgeKind.FUNDING;
  }

  boolean isSigned() {
    return status == PledgeStatus.SIGNED || status == PledgeStatus.PARTLY_RECEIVED;
  }

  BigDecimal outstanding() {
    return amount.subtract(receivedAmount);
  }

  Pledge sign() {
    if (status != PledgeStatus.PROMISED) {
      throw Refusal.conflict("Only what is promised can be signed; this is " + status);
    }
    return with(PledgeStatus.SIGNED, receivedAmount);
  }

  Pledge receive(BigDecimal received) {
    if (!isSigned()) {
      throw Refusal.conflict("Only a signed pledge is received; this is " + status);
    }
    if (received.compareTo(outstanding()) > 0) {
      throw new Refusal(
              DistributionProblem.PLEDGE_RECEIPT_ABOVE_AMOUNT, "More than is left of the pledge")
          .with("asked", received)
          .with("left", outstanding());
    }
    BigDecimal total = receivedAmount.add(received);
    return with(
        total.compareTo(amount) == 0 ? PledgeStatus.RECEIVED : PledgeStatus.PARTLY_RECEIVED, total);
  }

  Pledge withdraw() {
    if (status == PledgeStatus.RECEIVED || status == PledgeStatus.WITHDRAWN) {
      throw Refusal.conflict("A pledge that is " + status + " cannot be withdrawn");
    }
    return with(PledgeStatus.WITHDRAWN, receivedAmount);
  }

  private Pledge with(PledgeStatus next, BigDecimal received) {
    return new Pledge(
        id, campaignId, partnerId, kind, amount, received, description, next, version + 1);
  }

  static Pledge read(ResultSet row) throws SQLException {
    return new Pledge(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("partner_id", UUID.class),
        PledgeKind.valueOf(row.getString("kind")),
        row.getBigDecimal("amount"),
        row.getBigDecimal("received_amount"),
        row.getString("description"),
        PledgeStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }
}

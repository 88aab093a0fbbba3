package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;

/**
 * Makes vouchers for enrolments, never more than an enrolment is entitled to: its row is locked,
 * and each voucher takes one free ordinal of its entitlement, which a constraint keeps unique.
 */
@ApplicationScoped
public class VoucherIssue {
  /** What a plan gives an enrolment. */
  public record Right(
      UUID planId,
      UUID campaignId,
      UUID enrolmentId,
      int baskets,
      UUID siteId,
      LocalDate day,
      String slot) {}

  private record Numbered(Voucher voucher, int ordinal) {}

  private final Sql sql;
  private final VoucherFacts facts;

  VoucherIssue(Sql sql, VoucherFacts facts) {
    this.sql = sql;
    this.facts = facts;
  }

  /** In the caller's transaction; answers how many were made. */
  public int issue(List<Right> rights) {
    List<UUID> enrolments = rights.stream().map(Right::enrolmentId).toList();
    Map<UUID, Integer> entitlements = lockEntitlements(enrolments);
    Map<UUID, Set<Integer>> held = held(enrolments);
    List<Numbered> made = new ArrayList<>();
    for (Right right : rights) {
      int entitlement = entitlements.getOrDefault(right.enrolmentId(), 0);
      Set<Integer> taken = held.computeIfAbsent(right.enrolmentId(), id -> new HashSet<>());
      int due = Math.min(right.baskets(), entitlement - taken.size());
      for (int ordinal = 1; due > 0; ordinal++) {
        if (taken.add(ordinal)) {
          made.add(new Numbered(voucher(right), ordinal));
          due--;
        }
      }
    }
    insert(made);
    made.forEach(numbered -> facts.tell("voucher.issued", numbered.voucher()));
    return made.size();
  }

  private static Voucher voucher(Right right) {
    return new Voucher(
        Ids.next(),
        right.enrolmentId(),
        right.campaignId(),
        right.planId(),
        right.siteId(),
        null,
        right.day(),
        right.slot(),
        VoucherStatus.ISSUED,
        1);
  }

  private Map<UUID, Integer> lockEntitlements(List<UUID> enrolments) {
    Map<UUID, Integer> entitlements = new HashMap<>();
    sql.list(
        "SELECT enrolment_id, entitlement FROM known_enrolment WHERE enrolment_id = ANY (?::uuid[]) AND status IN ('APPROVED', 'PARTLY_SERVED') ORDER BY enrolment_id FOR UPDATE",
        row -> entitlements.put(row.getObject(1, UUID.class), row.getInt(2)),
        enrolments);
    return entitlements;
  }

  private Map<UUID, Set<Integer>> held(List<UUID> enrolments) {
    Map<UUID, Set<Integer>> held = new HashMap<>();
    sql.list(
        "SELECT enrolment_id, ordinal FROM voucher WHERE enrolment_id = ANY (?::uuid[]) AND ordinal IS NOT NULL",
        row ->
            held.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                .add(row.getInt(2)),
        enrolments);
    return held;
  }

  private void insert(List<Numbered> made) {
    sql.update(
        """
        INSERT INTO voucher (id, enrolment_id, ordinal, campaign_id, plan_id, site_id, day, slot, status)
        SELECT *, 'ISSUED' FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::text[])
        """,
        made.stream().map(numbered -> numbered.voucher().id()).toList(),
        made.stream().map(numbered -> numbered.voucher().enrolmentId()).toList(),
        made.stream().map(Numbered::ordinal).toList(),
        made.stream().map(numbered -> numbered.voucher().campaignId()).toList(),
        made.stream().map(numbered -> numbered.voucher().planId()).toList(),
        made.stream().map(numbered -> numbered.voucher().siteId()).toList(),
        made.stream().map(numbered -> numbered.voucher().day().toString()).toList(),
        made.stream().map(numbered -> numbered.voucher().slot()).toList());
  }
}

package ma.sac.beneficiary.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.households.Person;
import ma.sac.beneficiary.households.PersonalReads;
import ma.sac.beneficiary.households.SealedFields;
import ma.sac.beneficiary.known.KnownVoucher;

/**
 * Who the heads of the families behind some vouchers are: the only place where a voucher meets a
 * name. In the caller's transaction and scope; each family is on record.
 */
@ApplicationScoped
class FamiliesOfVouchers {
  /** A voucher and the head of its family. */
  record Holder(KnownVoucher voucher, Person head) {}

  private final EnrolmentLinks links;
  private final FamilyKeys keys;
  private final Households households;
  private final SealedFields fields;
  private final PersonalReads reads;

  FamiliesOfVouchers(
      EnrolmentLinks links,
      FamilyKeys keys,
      Households households,
      SealedFields fields,
      PersonalReads reads) {
    this.links = links;
    this.keys = keys;
    this.households = households;
    this.fields = fields;
    this.reads = reads;
  }

  /** In the vouchers' order; without those whose family was erased or lies outside the scope. */
  List<Holder> of(List<KnownVoucher> vouchers, String operation) {
    Map<UUID, UUID> families =
        links.familiesOf(vouchers.stream().map(KnownVoucher::enrolmentId).distinct().toList());
    Set<UUID> visible =
        households.findAll(families.values()).stream()
            .map(Household::id)
            .collect(Collectors.toSet());
    Map<UUID, FamilyKey> opened = keys.open(visible);
    Map<UUID, Households.MemberRow> heads =
        households.membersOf(visible).stream()
            .filter(Households.MemberRow::head)
            .collect(Collectors.toMap(Households.MemberRow::householdId, head -> head));
    List<Holder> holders = new ArrayList<>();
    for (KnownVoucher voucher : vouchers) {
      UUID family = families.get(voucher.enrolmentId());
      Households.MemberRow head = family == null ? null : heads.get(family);
      FamilyKey key = family == null ? null : opened.get(family);
      if (head != null && key != null) {
        reads.record(operation, family, key, null);
        holders.add(new Holder(voucher, fields.person(head.sealedPerson(), key, head.id())));
      }
    }
    return holders;
  }
}

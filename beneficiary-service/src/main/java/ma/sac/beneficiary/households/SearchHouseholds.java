package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Refusal;

/** Finds families by what is asked of them at a counter; each one shown is on record. */
@ApplicationScoped
class SearchHouseholds {
  private static final int MOST = 50;

  private final Households households;
  private final IdentityMarks marks;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final PersonalReads reads;
  private final Visibility visibility;

  SearchHouseholds(
      Households households,
      IdentityMarks marks,
      FamilyKeys keys,
      SealedFields fields,
      PersonalReads reads,
      Visibility visibility) {
    this.households = households;
    this.marks = marks;
    this.keys = keys;
    this.fields = fields;
    this.reads = reads;
    this.visibility = visibility;
  }

  HouseholdFound search(HouseholdSearch search) {
    return visibility.asCaller(() -> new HouseholdFound(found(search)));
  }

  private List<HouseholdFound.Item> found(HouseholdSearch search) {
    List<UUID> candidates = candidates(search);
    Map<UUID, FamilyKey> opened = keys.open(candidates);
    List<Household> visible = households.findAll(candidates);
    List<Households.MemberRow> members =
        households.membersOf(visible.stream().map(Household::id).toList());
    List<HouseholdFound.Item> items = new ArrayList<>();
    for (Household household : visible) {
      FamilyKey key = opened.get(household.id());
      for (Households.MemberRow member : members) {
        if (key == null || !member.householdId().equals(household.id()) || items.size() == MOST) {
          continue;
        }
        Person person = fields.person(member.sealedPerson(), key, member.id());
        if (isMeant(search, member, person)) {
          reads.record("household.search", household.id(), key, search.purpose());
          items.add(item(household, person));
        }
      }
    }
    return items;
  }

  private List<UUID> candidates(HouseholdSearch search) {
    if (isGiven(search.nationalId())) {
      return households.withIdentity(marks.ofNationalId(search.nationalId()));
    }
    if (isGiven(search.phone())) {
      return households.withPhone(marks.ofPhone(search.phone()));
    }
    if (isGiven(search.familyName())) {
      return households.withFamilyName(marks.ofFamilyName(search.familyName()));
    }
    throw Refusal.invalid("nationalId", "Give a national id, a telephone number or a family name");
  }

  /** A name's mark is shared by other names, so the names themselves decide. */
  private static boolean isMeant(
      HouseholdSearch search, Households.MemberRow member, Person person) {
    if (isGiven(search.nationalId())) {
      return IdentityMarks.normalNationalId(search.nationalId()).equals(person.nationalId());
    }
    return (isGiven(search.familyName()) || isGiven(search.givenName()) || member.head())
        && isSame(search.familyName(), person.familyName())
        && isSame(search.givenName(), person.givenName());
  }

  private static boolean isSame(String asked, String name) {
    return !isGiven(asked)
        || IdentityMarks.normalName(asked).equals(IdentityMarks.normalName(name));
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static HouseholdFound.Item item(Household household, Person person) {
    return new HouseholdFound.Item(
        household.id(),
        household.status(),
        household.place().territory(),
        household.zoneId(),
        person.familyName(),
        person.givenName(),
        person.idLastThree());
  }
}

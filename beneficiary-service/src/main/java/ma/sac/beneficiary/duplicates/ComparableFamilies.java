package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.households.Contact;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.households.Identifier;
import ma.sac.beneficiary.households.Person;
import ma.sac.beneficiary.households.SealedFields;
import ma.sac.linkage.Birth;
import ma.sac.linkage.BlockingKey;
import ma.sac.linkage.PersonDetails;
import ma.sac.linkage.Profiles;

/** Opens families and makes their members comparable. Nothing of it leaves memory but the marks. */
@ApplicationScoped
class ComparableFamilies {
  private final Households households;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final IdentityMarks marks;
  private final Profiles profiles = new Profiles();

  ComparableFamilies(
      Households households, FamilyKeys keys, SealedFields fields, IdentityMarks marks) {
    this.households = households;
    this.keys = keys;
    this.fields = fields;
    this.marks = marks;
  }

  /** The members of those that are kept up to date, by household. */
  Map<UUID, List<MarkedPerson>> open(Collection<UUID> ids) {
    Map<UUID, FamilyKey> keyOf = keys.open(ids);
    Map<UUID, List<Households.MemberRow>> members =
        households.membersOf(ids).stream()
            .collect(Collectors.groupingBy(Households.MemberRow::householdId));
    Map<UUID, List<MarkedPerson>> families = new LinkedHashMap<>();
    for (Household household : households.findAll(ids)) {
      FamilyKey key = keyOf.get(household.id());
      if (household.isCurrent() && key != null) {
        families.put(
            household.id(),
            persons(household, key, members.getOrDefault(household.id(), List.of())));
      }
    }
    return families;
  }

  private List<MarkedPerson> persons(
      Household household, FamilyKey key, List<Households.MemberRow> members) {
    Contact contact = fields.contact(household.sealedContact(), key, household.id());
    List<MarkedPerson> persons = new ArrayList<>();
    for (Households.MemberRow member : members) {
      Person person = fields.person(member.sealedPerson(), key, member.id());
      PersonDetails details = details(household, person, contact);
      var profile = profiles.of(details);
      Map<Long, BlockingKey> own = new LinkedHashMap<>();
      for (BlockingKey kind : BlockingKey.values()) {
        kind.of(profile).forEach(clear -> own.putIfAbsent(marks.ofBlockingKey(clear), kind));
      }
      persons.add(new MarkedPerson(household.id(), member.id(), profile, own));
    }
    return persons;
  }

  private static PersonDetails details(Household household, Person person, Contact contact) {
    return new PersonDetails(
        household.id().toString(),
        person.givenName(),
        person.familyName(),
        person.fatherName(),
        birth(person),
        Stream.concat(Stream.ofNullable(contact.phone()), contact.otherPhones().stream()).toList(),
        Stream.concat(
                Stream.ofNullable(person.nationalId()),
                person.identifiers().stream().map(Identifier::number))
            .toList(),
        Stream.ofNullable(contact.address()).toList(),
        List.of(household.place().territory()));
  }

  private static Birth birth(Person person) {
    if (person.birthDate() != null) {
      return Birth.of(person.birthDate().toString());
    }
    return person.birthYear() == null
        ? Birth.UNKNOWN
        : Birth.of(Integer.toString(person.birthYear()));
  }
}

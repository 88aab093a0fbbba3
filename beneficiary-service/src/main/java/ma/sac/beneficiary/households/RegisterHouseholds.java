package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.scoring.Scorecard;
import ma.sac.beneficiary.scoring.Scorecards;
import ma.sac.kit.db.Ids;

/**
 * Registers families, one or hundreds at a time, in the caller's transaction and scope. An identity
 * that is here already, under whatever spelling, is not registered again: a duplicate decision says
 * so.
 */
@ApplicationScoped
public class RegisterHouseholds {
  /** A family to register; {@code line} is its line in the list it came in, or null. */
  public record Entry(Registration registration, Long line) {}

  /** The family, and whether it was here before. */
  public record Outcome(UUID householdId, boolean known) {}

  private final NewHouseholds households;
  private final IdentityMarks marks;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final Scorecards scorecards;

  RegisterHouseholds(
      NewHouseholds households,
      IdentityMarks marks,
      FamilyKeys keys,
      SealedFields fields,
      Scorecards scorecards) {
    this.households = households;
    this.marks = marks;
    this.keys = keys;
    this.fields = fields;
    this.scorecards = scorecards;
  }

  /** What became of each, in order. */
  public List<Outcome> register(List<Entry> entries, String by, UUID importId) {
    return register(entries, HouseholdStatus.REGISTERED, by, importId);
  }

  /** A family noted down before its papers are together; it goes if they never are. */
  Outcome draft(Registration registration, String by) {
    return register(List.of(new Entry(registration, null)), HouseholdStatus.DRAFT, by, null).get(0);
  }

  private List<Outcome> register(
      List<Entry> entries, HouseholdStatus status, String by, UUID importId) {
    // In one order everywhere, so that two lists with the same families do not wait for each other.
    SortedMap<byte[], UUID> wanted = new TreeMap<>(Arrays::compareUnsigned);
    List<byte[]> identities = new ArrayList<>();
    for (Entry entry : entries) {
      UUID id = Ids.random();
      byte[] identity = identity(entry, id);
      identities.add(identity);
      wanted.putIfAbsent(identity, id);
    }
    Map<String, UUID> taken = households.take(wanted.keySet(), wanted.values());
    Map<String, UUID> owners =
        new HashMap<>(taken.size() == wanted.size() ? taken : households.known(wanted.keySet()));
    Map<UUID, FamilyKey> created = keys.create(taken.values());
    Scorecard scorecard = scorecards.current();

    List<NewHouseholds.Row> rows = new ArrayList<>();
    List<NewHouseholds.Known> known = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Registration registration = entries.get(i).registration();
      String identity = hex(identities.get(i));
      UUID free = taken.remove(identity);
      if (free == null) {
        UUID owner = owners.get(identity);
        known.add(
            new NewHouseholds.Known(
                owner, registration.place().territory(), entries.get(i).line()));
        outcomes.add(new Outcome(owner, true));
      } else {
        rows.add(row(free, registration, identities.get(i), created.get(free), scorecard));
        outcomes.add(new Outcome(free, false));
      }
    }
    if (!rows.isEmpty()) {
      households.insert(rows, status, scorecard.version(), by, importId);
    }
    if (!known.isEmpty()) {
      households.duplicates(known, importId, by);
    }
    return outcomes;
  }

  /**
   * What would become of each; no family is written. What earlier rows of the same list named is
   * remembered until {@link #forgetRehearsal}, by its keyed hash.
   */
  public List<Outcome> rehearse(List<Entry> entries, UUID importId) {
    List<byte[]> identities = entries.stream().map(entry -> identity(entry, Ids.random())).toList();
    Map<String, byte[]> distinct = distinct(identities);
    Map<String, UUID> known = households.known(distinct.values());
    Set<String> first = households.rehearse(importId, distinct.values());
    List<Outcome> outcomes = new ArrayList<>();
    for (byte[] identity : identities) {
      UUID owner = known.get(hex(identity));
      boolean isNew = owner == null && first.remove(hex(identity));
      outcomes.add(new Outcome(owner, !isNew));
    }
    return outcomes;
  }

  public void forgetRehearsal(UUID importId) {
    households.forgetRehearsal(importId);
  }

  private NewHouseholds.Row row(
      UUID id, Registration registration, byte[] mark, FamilyKey key, Scorecard scorecard) {
    UUID head = Ids.random();
    Contact contact = registration.contact();
    return new NewHouseholds.Row(
        id,
        head,
        registration,
        mark,
        marks.ofFamilyName(registration.head().familyName()),
        contact.phone() == null ? null : marks.ofPhone(contact.phone()),
        Phones.marks(contact.otherPhones(), marks),
        fields.seal(registration.head(), key, head),
        fields.seal(contact, key, id),
        fields.seal(registration.facts(), key, id),
        fields.seal(registration.living(), key, id),
        scorecard.score(registration.facts()).total());
  }

  /** Of the papers; without any, of the family that is to be. */
  private byte[] identity(Entry entry, UUID id) {
    String nationalId = entry.registration().head().nationalId();
    return nationalId == null ? marks.withoutPapers(id) : marks.ofNationalId(nationalId);
  }

  private static Map<String, byte[]> distinct(List<byte[]> identities) {
    Map<String, byte[]> distinct = new LinkedHashMap<>();
    identities.forEach(identity -> distinct.put(hex(identity), identity));
    return distinct;
  }

  private static String hex(byte[] mark) {
    return HexFormat.of().formatHex(mark);
  }
}

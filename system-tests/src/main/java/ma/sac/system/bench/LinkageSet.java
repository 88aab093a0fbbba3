package ma.sac.system.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.linkage.GeneratedPeople;
import ma.sac.linkage.PersonDetails;

/**
 * Records and, for each, whose it is.
 *
 * @param persons the name of the person that the record at this position is of
 */
public record LinkageSet(String name, List<PersonDetails> records, List<String> persons) {

  /** Families of the project's own making, of which some are registered twice. */
  static LinkageSet generated(int size, long seed) {
    List<PersonDetails> records = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    new GeneratedPeople(seed, GeneratedPeople.USUALLY_TWICE)
        .make(
            size,
            made -> {
              records.add(made.details());
              persons.add(Long.toString(made.person()));
            });
    return new LinkageSet("own", records, persons);
  }

  LinkageSet withoutIdentifiers() {
    return new LinkageSet(
        name, records.stream().map(PersonDetails::withoutIdentifiers).toList(), persons);
  }

  boolean same(int a, int b) {
    return persons.get(a).equals(persons.get(b));
  }

  /** How many pairs are of one person. */
  long truePairs() {
    Map<String, Long> records = new HashMap<>();
    persons.forEach(person -> records.merge(person, 1L, Long::sum));
    return records.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }
}

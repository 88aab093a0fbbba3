package ma.sac.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Makes lists of Moroccan families in which some are registered twice, by another hand: in the
 * other script or another spelling, with slips, a day for a month, only a year, another telephone,
 * without papers, moved. Whose record is whose is known. The same seed makes the same list.
 */
public final class GeneratedPeople {
  /** A record and the number of the person that it is of. */
  public record Registered(long person, PersonDetails details) {}

  /** Share of the families. */
  public static final double USUALLY_TWICE = 0.15;

  private static final int FIRST_YEAR = 1_935;

  private final SplittableRandom random;
  private final KnownNames names = new KnownNames();
  private final double twice;

  /**
   * @param twice share of the families that are registered a second time
   */
  public GeneratedPeople(long seed, double twice) {
    this.random = new SplittableRandom(seed);
    this.twice = twice;
  }

  /** About as many records as that, in random order within some thousands. */
  public void make(long records, Consumer<Registered> to) {
    List<Registered> waiting = new ArrayList<>();
    long person = 0;
    long registration = 0;
    long made = 0;
    while (made < records) {
      List<Person> family = family();
      boolean again = random.nextDouble() < twice;
      Second hand = again ? new Second(random) : null;
      registration += 2;
      for (Person member : family) {
        person++;
        waiting.add(new Registered(person, member.written(Long.toString(registration), random)));
        made++;
        // A second registrar meets most of a family, not all.
        if (hand != null && (member == family.get(0) || random.nextInt(5) > 0)) {
          waiting.add(
              new Registered(person, hand.written(Long.toString(registration + 1), member)));
          made++;
        }
      }
      while (waiting.size() > 5_000) {
        to.accept(take(waiting));
      }
    }
    while (!waiting.isEmpty()) {
      to.accept(take(waiting));
    }
  }

  private Registered take(List<Registered> waiting) {
    int at = random.nextInt(waiting.size());
    Registered taken = waiting.get(at);
    waiting.set(at, waiting.get(waiting.size() - 1));
    waiting.remove(waiting.size() - 1);
    return taken;
  }

  /** A man or a woman who heads it, a husband or wife perhaps, children of the man's name. */
  private List<Person> family() {
    Home home = Home.drawn(random);
    boolean couple = random.nextInt(4) > 0;
    Person head = grown(couple || random.nextBoolean() ? 'M' : 'F', home);
    List<Person> family = new ArrayList<>(List.of(head));
    if (couple) {
      family.add(grown('F', home));
    }
    int children = Math.max(0, random.nextInt(7) - 1);
    Birth last = null;
    for (int i = 0; i < children; i++) {
      boolean girl = random.nextBoolean();
      int year = head.birth().year() + 20 + random.nextInt(20);
      boolean twin = last != null && random.nextInt(40) == 0;
      last = twin ? last : birth(year > 2_020 ? 2_000 + random.nextInt(20) : year);
      family.add(
          new Person(
              names.given(girl, random),
              head.family(),
              head.given(),
              last,
              last.year() < 2_002 ? nationalId() : null,
              home));
    }
    return family;
  }

  private Person grown(char sex, Home home) {
    return new Person(
        names.given(sex == 'F', random),
        names.family(random),
        names.given(false, random),
        birth(FIRST_YEAR + random.nextInt(60)),
        random.nextInt(10) < 7 ? nationalId() : null,
        home);
  }

  private Birth birth(int year) {
    // Who was never told the day has the first of January in the papers.
    return random.nextInt(20) == 0
        ? new Birth(year, 1, 1)
        : new Birth(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String nationalId() {
    return ""
        + (char) ('A' + random.nextInt(26))
        + (char) ('A' + random.nextInt(26))
        + (100_000 + random.nextInt(900_000));
  }

  /** Where a family lives and is called. */
  record Home(int street, int number, int floor, String quarter, String territory, String phone) {
    static Home drawn(SplittableRandom random) {
      int quarter = random.nextInt(40);
      return new Home(
          1 + random.nextInt(120),
          1 + random.nextInt(150),
          random.nextInt(5),
          "Derb " + (quarter + 1),
          "06.141.01." + (10 + quarter % 8),
          phone(random));
    }

    static String phone(SplittableRandom random) {
      return "+2126" + (10_000_000 + random.nextInt(90_000_000));
    }

    List<String> written(boolean arabic) {
      return arabic
          ? List.of("الزنقة " + street + "، رقم " + number, "الطابق " + floor + "، " + quarter)
          : List.of("Rue " + street + ", n° " + number, "étage " + floor + ", " + quarter);
    }
  }

  /** A person as they are. */
  record Person(
      KnownNames.Name given,
      KnownNames.Name family,
      KnownNames.Name father,
      Birth birth,
      String nationalId,
      Home home) {

    /** As a careful registrar writes it. */
    PersonDetails written(String registration, SplittableRandom random) {
      boolean arabic = random.nextInt(3) == 0;
      return new PersonDetails(
          registration,
          name(given, arabic, random),
          name(family, arabic, random),
          random.nextInt(3) == 0 ? null : name(father, arabic, random),
          birth,
          List.of(home.phone()),
          nationalId == null ? List.of() : List.of(nationalId),
          home.written(arabic),
          List.of(home.territory()));
    }

    static String name(KnownNames.Name name, boolean arabic, SplittableRandom random) {
      return arabic ? name.arabic() : name.french(random);
    }
  }

  /** Another registrar, who writes a family down a second time, in one script and with errors. */
  private static final class Second {
    private final SplittableRandom random;
    private final boolean arabic;
    private final Home home;
    private final boolean moved;

    Second(SplittableRandom random) {
      this.random = random;
      this.arabic = random.nextInt(2) == 0;
      this.moved = random.nextInt(5) == 0;
      this.home = Home.drawn(random);
    }

    PersonDetails written(String registration, Person person) {
      String given = slipped(Person.name(person.given(), arabic, random));
      String family = slipped(Person.name(person.family(), arabic, random));
      boolean exchanged = random.nextInt(25) == 0;
      Home at = moved ? home : person.home();
      boolean otherPhone = moved || random.nextInt(3) == 0;
      boolean papers = person.nationalId() != null && random.nextInt(3) > 0;
      return new PersonDetails(
          registration,
          exchanged ? family : given,
          exchanged ? given : family,
          random.nextBoolean() ? null : slipped(Person.name(person.father(), arabic, random)),
          birth(person.birth()),
          random.nextInt(6) == 0
              ? List.of()
              : List.of(otherPhone ? home.phone() : slipped(person.home().phone())),
          papers ? List.of(slipped(person.nationalId())) : List.of(),
          random.nextInt(8) == 0 ? List.of() : at.written(arabic),
          List.of(at.territory()));
    }

    private Birth birth(Birth told) {
      return switch (random.nextInt(12)) {
        case 0, 1 -> new Birth(told.year(), 0, 0);
        case 2 -> new Birth(told.year(), told.day(), told.month());
        case 3 -> new Birth(told.year() + random.nextInt(3) - 1, told.month(), told.day());
        case 4 -> new Birth(told.year(), told.month(), 1 + random.nextInt(28));
        default -> told;
      };
    }

    /** One in eight with a letter left out, doubled or exchanged with the next. */
    private String slipped(String text) {
      if (random.nextInt(8) > 0 || text.length() < 4) {
        return text;
      }
      int at = 1 + random.nextInt(text.length() - 2);
      String before = text.substring(0, at);
      char here = text.charAt(at);
      String after = text.substring(at + 1);
      return switch (random.nextInt(3)) {
        case 0 -> before + after;
        case 1 -> before + here + here + after;
        default -> before + after.charAt(0) + here + after.substring(1);
      };
    }
  }
}

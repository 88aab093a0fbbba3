package ma.sac.system.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Http;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.People;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;

/**
 * A campaign's families ranked, given their places and told why, asked for over HTTP, against one
 * statement that ranks them and writes the same rows. Both must give the same places.
 */
public final class EnrolmentBench {
  private static final BigDecimal TARGET = BigDecimal.valueOf(3);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Databases databases;
  private final Person manager;

  public EnrolmentBench(Settings settings, Databases databases) {
    this.databases = databases;
    this.manager =
        new People(new Http(settings, RequestWatch.NOBODY), new IssuerTokens(settings)).manager();
  }

  /** The floor is in milliseconds. */
  public List<Measure> run(int households, int enrolled, Duration warmUp) {
    try (Connection database = databases.open("beneficiary");
        Connection keys = databases.open("beneficiary_keys")) {
      ManyFamilies families = new ManyFamilies(database, keys, households, enrolled);
      families.make();
      UUID list = propose(families);
      String given = families.enrolled(list);
      families.restore(list);
      EnrolmentFloor floor = new EnrolmentFloor(database, keys, list);
      floor.enrol();
      if (!families.enrolled(list).equals(given)) {
        throw new ProgrammeFailed(
            "over HTTP other places are given than by the statement: "
                + given
                + ", not "
                + families.enrolled(list));
      }
      Paired.Times times =
          new Paired(() -> restore(families, list), floor::enrol, () -> propose(families))
              .measure(warmUp);
      return List.of(
          Measure.ratioAtMost(
              "enrolment",
              decimal(times.ratio()),
              TARGET,
              decimal(times.floorMillis()),
              String.format(
                  Locale.ROOT,
                  "%s, %.0f ms, the statement %.0f ms",
                  given.substring(0, given.indexOf(',')),
                  times.productMillis(),
                  times.floorMillis())));
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the families cannot be made: " + failure.getMessage(), failure);
    }
  }

  /** The list, once each family has its place. */
  private UUID propose(ManyFamilies families) {
    Answer list =
        manager.post(
            Service.BENEFICIARY,
            "/enrolment-lists",
            Json.object("campaignId", families.campaign.toString(), "baskets", families.baskets));
    String id = list.text("id");
    while (!list.text("status").equals("PROPOSED")) {
      if (!list.text("status").equals("COMPUTING")) {
        throw new ProgrammeFailed("the list of families is " + list.text("status"));
      }
      Pause.of(LOOK);
      list = manager.get(Service.BENEFICIARY, "/enrolment-lists/" + id);
    }
    return UUID.fromString(id);
  }

  private static void restore(ManyFamilies families, UUID list) {
    try {
      families.restore(list);
    } catch (SQLException failure) {
      throw new ProgrammeFailed(
          "the enrolments cannot be taken back: " + failure.getMessage(), failure);
    }
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}

package ma.sac.system.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import ma.sac.system.client.Http;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.Json;
import ma.sac.system.client.People;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;

/**
 * All baskets of a campaign in one run, planned and completed over HTTP, against one statement that
 * ranks the lots and writes the same rows. Both must make the same baskets of the same lots.
 */
public final class AssemblyBench {
  private static final BigDecimal TARGET = BigDecimal.valueOf(3);

  private final Settings settings;
  private final Databases databases;

  public AssemblyBench(Settings settings, Databases databases) {
    this.settings = settings;
    this.databases = databases;
  }

  /** The floor is in milliseconds. */
  public Measure run(int baskets, Duration warmUp) {
    try (Connection database = databases.open("basket")) {
      ManyLots lots = new ManyLots(database, baskets);
      final long all = lots.make();
      Person agent =
          new People(new Http(settings, RequestWatch.NOBODY), new IssuerTokens(settings))
              .receives(lots.warehouse.toString());
      AssemblyFloor floor = new AssemblyFloor(database, lots);
      String made = compare(lots, floor, agent);
      Paired.Times times =
          new Paired(() -> restore(lots), floor::assemble, () -> assemble(agent, lots))
              .measure(warmUp);
      return Measure.ratioAtMost(
          "assembly",
          decimal(times.ratio()),
          TARGET,
          decimal(times.floorMillis()),
          String.format(
              Locale.ROOT,
              "%d baskets, %s of %d, %.0f ms, the statement %.0f ms",
              baskets,
              made.substring(0, made.indexOf(',')),
              all,
              times.productMillis(),
              times.floorMillis()));
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the lots cannot be made: " + failure.getMessage(), failure);
    }
  }

  private static String compare(ManyLots lots, AssemblyFloor floor, Person agent)
      throws SQLException {
    floor.assemble();
    String expected = lots.made();
    lots.restore();
    assemble(agent, lots);
    String made = lots.made();
    if (!made.equals(expected)) {
      throw new ProgrammeFailed(
          "over HTTP other baskets are made than by the statement: " + made + ", not " + expected);
    }
    return made;
  }

  private static void assemble(Person agent, ManyLots lots) {
    String run =
        agent
            .post(
                Service.BASKET,
                "/assembly-runs",
                Json.object(
                    "campaignId", lots.campaign.toString(),
                    "warehouseId", lots.warehouse.toString(),
                    "baskets", lots.baskets))
            .text("id");
    agent.post(
        Service.BASKET, "/assembly-runs/" + run + "/completion", Json.object("made", lots.baskets));
  }

  private static void restore(ManyLots lots) {
    try {
      lots.restore();
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the lots cannot be restored: " + failure.getMessage(), failure);
    }
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}

package ma.sac.system.wronghands;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.system.client.Pause;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * All that the suite keeps: of each table how many rows and a sum of their contents, of each topic
 * its end. Read behind the services' backs, as the owner of the tables.
 */
final class Footprint {
  private static final List<String> DATABASES =
      List.of("cooperative", "basket", "distribution", "beneficiary", "beneficiary_keys");

  /** Kept by the clock, or of what was rightly read: no request that is refused writes there. */
  private static final Set<String> BESIDE =
      Set.of("flyway_schema_history", "job", "audit_entry", "inbox_mark");

  private static final String TABLES =
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
  private static final String CONTENT =
      "SELECT count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM \"%s\" t";
  private static final Duration CALM = Duration.ofSeconds(2);

  /** Waits until nothing moves any more. */
  static Map<String, String> whenQuiet() {
    var seen =
        new Object() {
          Map<String, String> last = Map.of();
          Instant since = Instant.now();
        };
    return Pause.until(
        "the services to have nothing more to tell each other",
        Duration.ofSeconds(180),
        () -> {
          Map<String, String> now = now();
          if (!now.equals(seen.last)) {
            seen.last = now;
            seen.since = Instant.now();
          }
          return Instant.now().isAfter(seen.since.plus(CALM)) ? now : null;
        });
  }

  /** What differs between the two, by table or topic. */
  static List<String> changes(Map<String, String> before, Map<String, String> after) {
    List<String> changes = new ArrayList<>();
    after.forEach(
        (what, content) -> {
          if (!content.equals(before.get(what))) {
            changes.add(what + ": " + before.get(what) + " became " + content);
          }
        });
    return changes;
  }

  private static Map<String, String> now() {
    Map<String, String> content = new TreeMap<>();
    DATABASES.forEach(database -> content.putAll(tables(database)));
    content.putAll(topics());
    return content;
  }

  private static Map<String, String> tables(String database) {
    Map<String, String> content = new TreeMap<>();
    try (Connection connection = connected(database)) {
      for (String table : texts(connection, TABLES)) {
        if (!BESIDE.contains(table)) {
          content.put(
              "table " + database + "." + table,
              texts(connection, CONTENT.formatted(table)).get(0));
        }
      }
      return content;
    } catch (SQLException failed) {
      throw new IllegalStateException("the tables of " + database + " cannot be read", failed);
    }
  }

  /** The first column of each row. */
  static List<String> texts(String database, String query) {
    try (Connection connection = connected(database)) {
      return texts(connection, query);
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + query, failed);
    }
  }

  private static Connection connected(String database) throws SQLException {
    RealServers.Database at = RealServers.database(database);
    return at.asOwner();
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static Map<String, String> topics() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealServers.kafka()))) {
      List<TopicPartition> partitions = new ArrayList<>();
      admin
          .describeTopics(admin.listTopics().names().get())
          .allTopicNames()
          .get()
          .forEach(
              (topic, is) ->
                  is.partitions()
                      .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
      return admin
          .listOffsets(
              partitions.stream()
                  .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(
              Collectors.toMap(
                  end -> "topic " + end.getKey(), end -> Long.toString(end.getValue().offset())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the topics cannot be read", failed);
    }
  }

  private Footprint() {}
}

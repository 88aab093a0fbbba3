package ma.sac.test.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;

/** Facts told to a service, and whether each was taken in, parked or set aside as unreadable. */
public final class Intake {
  private final RealServers.Database database;
  private final DoubleSupplier unreadable;
  private final double before;
  private final List<UUID> told = new ArrayList<>();

  /** {@code unreadable} counts the records that the service has set aside so far. */
  public Intake(RealServers.Database database, DoubleSupplier unreadable) {
    this.database = database;
    this.unreadable = unreadable;
    this.before = unreadable.getAsDouble();
  }

  /** Of a subject that is its own key. */
  public UUID tell(String topic, UUID subject, String type, long sequence, String value) {
    return tell(topic, subject, subject, type, sequence, value);
  }

  public UUID tell(String topic, UUID key, UUID subject, String type, long sequence, String value) {
    return add(
        ForeignEvent.send(
            RealServers.kafka(), topic, key.toString(), type, subject.toString(), sequence, value));
  }

  /** One that was told by other means. */
  public UUID add(UUID event) {
    told.add(event);
    return event;
  }

  /** Each fact has its mark, so its effect is there as well. */
  public void awaitTaken() {
    Awaitility.await(told.size() + " facts taken in")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                ids("SELECT event_id FROM inbox_mark WHERE event_id = ANY (?)").size()
                    == told.size());
  }

  /** Which of them wait, though they were taken in. */
  public Set<UUID> parked() {
    return ids("SELECT event_id FROM parked_event WHERE event_id = ANY (?)");
  }

  /** No campaign closes while one waits; other tests close theirs. */
  public void forgetParked() {
    ids("DELETE FROM parked_event WHERE event_id = ANY (?) RETURNING event_id");
  }

  /** How many records of any topic were set aside since this intake began. */
  public double setAside() {
    return unreadable.getAsDouble() - before;
  }

  private Set<UUID> ids(String query) {
    try (Connection connection = database.asOwner();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", told.toArray()));
      Set<UUID> ids = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

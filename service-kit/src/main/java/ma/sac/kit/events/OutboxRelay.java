package ma.sac.kit.events;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Carries committed outbox rows to Kafka in their order: one active relay a service, chosen by a
 * session advisory lock that another instance takes over when the holder dies. Sends all, awaits
 * every acknowledgement, removes the rows.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long LEADER_LOCK = 0x5AC0_0001L;

  private final AgroalDataSource dataSource;
  private final EventsConfig config;
  private final RecordHeaders headers;
  private final Semaphore wakeups = new Semaphore(0);
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean running;
  private Thread thread;

  OutboxRelay(
      AgroalDataSource dataSource,
      EventsConfig config,
      RecordHeaders headers,
      MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.config = config;
    this.headers = headers;
    metrics.gauge("sac.outbox.relay.failures", failures);
  }

  void start(@Observes @Priority(200) StartupEvent started) {
    running = true;
    thread = new Thread(this::run, "outbox-relay");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    wake();
    thread.join(config.deliveryTimeout().toMillis());
  }

  /** Told after each commit that wrote a fact. */
  void wake() {
    if (wakeups.availablePermits() == 0) {
      wakeups.release();
    }
  }

  /** Failures in a row; 0 when facts flow. */
  int failuresInARow() {
    return failures.get();
  }

  private void run() {
    Backoff backoff = new Backoff(config.longestBackoff());
    while (running) {
      try (Connection connection = dataSource.getConnection()) {
        lead(connection, backoff);
      } catch (SQLException | RuntimeException | Error | ExecutionException failure) {
        failures.incrementAndGet();
        LOG.warnf("Outbox relay starts again: %s", failure);
        backoff.sleep(() -> running);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void lead(Connection connection, Backoff backoff)
      throws SQLException, InterruptedException, ExecutionException {
    connection.setAutoCommit(true);
    takeTheLead(connection, backoff);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ProducerSettings.of(config))) {
      try {
        while (running) {
          int sent = relayBatch(connection, producer);
          failures.set(0);
          backoff.reset();
          if (sent == 0) {
            wakeups.tryAcquire(config.relayPoll().toMillis(), TimeUnit.MILLISECONDS);
            wakeups.drainPermits();
          }
        }
      } catch (ExecutionException | RuntimeException | Error undelivered) {
        // What is still in flight must not arrive after the rows are sent again.
        producer.close(Duration.ZERO);
        throw undelivered;
      }
    } finally {
      giveUpTheLead(connection);
    }
  }

  private int relayBatch(Connection connection, KafkaProducer<byte[], byte[]> producer)
      throws SQLException, InterruptedException, ExecutionException {
    List<Long> sequences = new ArrayList<>();
    List<Future<RecordMetadata>> deliveries = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT seq, id, topic, aggregateid, aggregateversion, key, type, payload, headers, occurred_at"
                    + " FROM outbox_event ORDER BY seq LIMIT 500");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        sequences.add(rows.getLong("seq"));
        Future<RecordMetadata> delivery = producer.send(headers.toRecord(rows));
        if (delivery.isDone()) {
          // Refused at once, as when the broker is away: what comes behind must not overtake it.
          delivery.get();
        }
        deliveries.add(delivery);
      }
    }
    for (Future<RecordMetadata> delivery : deliveries) {
      delivery.get();
    }
    if (!sequences.isEmpty()) {
      remove(connection, sequences);
    }
    return sequences.size();
  }

  private static void remove(Connection connection, List<Long> sequences) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement relaxed = connection.createStatement();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM outbox_event WHERE seq = ANY (?)")) {
      // A deletion lost in a crash only sends the same facts again.
      relaxed.execute("SET LOCAL synchronous_commit = off");
      delete.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
      delete.executeUpdate();
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void takeTheLead(Connection connection, Backoff backoff)
      throws SQLException, InterruptedException {
    boolean anotherLed = false;
    while (running && !tookTheLead(connection)) {
      anotherLed = true;
      // Facts are another instance's to tell: what failed here before is over.
      failures.set(0);
      backoff.reset();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    if (anotherLed) {
      // What the old leader still has in flight must not arrive behind newer facts of its keys.
      TimeUnit.MILLISECONDS.sleep(config.deliveryTimeout().toMillis());
    }
  }

  private static boolean tookTheLead(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, LEADER_LOCK);
      try (ResultSet result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private static void giveUpTheLead(Connection connection) {
    // The connection goes back to a pool: an unlock that fails means that the session, and so the
    // lock, is gone.
    try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
      unlock.setLong(1, LEADER_LOCK);
      unlock.execute();
    } catch (SQLException sessionGone) {
      LOG.debugf("The relay's session ended: %s", sessionGone.getMessage());
    }
  }
}

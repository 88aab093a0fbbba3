package ma.sac.test.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import ma.sac.localstack.Issuer;
import ma.sac.localstack.Secrets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * PostgreSQL, Kafka and the token issuer for the tests of one module, on free ports, one set a JVM,
 * deleted at its end. As a Quarkus test resource it wants the argument {@code service}, such as
 * {@code basket}, and answers with the {@code SAC_*} settings of that service.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

  private static final String SERVICE = "service";
  private static final String NOBODY_LISTENS = "http://127.0.0.1:9";

  /** A database as its service sees it; both roles have that password. */
  public record Database(String url, String user, String owner, String password) {

    /** A connection as the running service has it, to be closed. */
    public Connection asService() throws SQLException {
      return Pools.connection(this, user);
    }

    /** A connection that may do anything to the tables, to be closed. */
    public Connection asOwner() throws SQLException {
      return Pools.connection(this, owner);
    }
  }

  private String service = "";

  @Override
  public void init(Map<String, String> initArgs) {
    service = initArgs.getOrDefault(SERVICE, "");
    if (service.isEmpty()) {
      throw new IllegalArgumentException("RealServers needs the argument 'service'");
    }
  }

  @Override
  public Map<String, String> start() {
    start(service);
    return settings(service);
  }

  /** They serve the next test application of this JVM, too; a shutdown hook ends them. */
  @Override
  public void stop() {}

  /** For a test without Quarkus; also creates that service's database. */
  public static void start(String service) {
    ServerSet.start();
    System.setProperty("sac.test.service", service);
    ServerSet.database(service);
    if (service.equals("beneficiary")) {
      ServerSet.database("beneficiary_keys");
    }
  }

  /** Its bootstrap servers; nobody is asked for a password. */
  public static String kafka() {
    return "127.0.0.1:" + ServerSet.port("kafka.port");
  }

  public static String issuer() {
    return Issuer.url(ServerSet.port("issuer.port"));
  }

  /** The database of the service that was asked for last. */
  public static String jdbcUrl() {
    return database(ServerSet.get(SERVICE)).url();
  }

  /** Made when first asked for. */
  public static Database database(String name) {
    ServerSet.database(name);
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + ServerSet.port("postgres.port") + "/" + name,
        name,
        name + "_owner",
        ServerSet.get("password"));
  }

  /** A token for somebody with these roles, to be narrowed. */
  public static Tokens tokens(String... roles) {
    return Tokens.of(roles);
  }

  /** In order; data and port stay. */
  public static void stopKafka() {
    ServerSet.endKafka(true);
  }

  /** kill -9; data and port stay. */
  public static void killKafka() {
    ServerSet.endKafka(false);
  }

  public static void startKafka() {
    ServerSet.startKafka();
  }

  public static void restartKafka() {
    stopKafka();
    startKafka();
  }

  /** kill -9 of PostgreSQL, then a start on the same data and port. */
  public static void crashPostgres() {
    ServerSet.endPostgres(false);
    ServerSet.startPostgres();
  }

  /** Topics as another service would have made them; those that exist stay as they are. */
  public static void createTopics(int partitions, String... names) {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka()))) {
      for (String name : names) {
        createTopic(admin, new NewTopic(name, partitions, (short) 1));
      }
    }
  }

  private static void createTopic(Admin admin, NewTopic topic) {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot create topic " + topic.name(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the supervisor would pass to that service by environment. */
  public static Map<String, String> settings(String service) {
    Secrets secrets = ServerSet.secrets();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("SAC_HTTP_HOST", "127.0.0.1");
    settings.put("SAC_HTTP_PORT", "0");
    database(settings, "SAC_DB", service);
    settings.put("SAC_KAFKA", kafka());
    settings.put("SAC_KAFKA_SECURITY", "PLAINTEXT");
    settings.put("SAC_KAFKA_USER", service + "-service");
    settings.put("SAC_KAFKA_PASSWORD", "unused");
    settings.put("SAC_ISSUER", issuer());
    settings.put("SAC_CLIENT_ID", service + "-service");
    settings.put("SAC_CLIENT_SECRET", secrets.password("client-" + service + "-service"));
    settings.put("SAC_IDEMPOTENCY_KEY", secrets.key("idempotency"));
    settings.put("SAC_FIELD_KEY", secrets.key("field"));
    for (String peer : List.of("COOPERATIVE", "BASKET", "DISTRIBUTION", "BENEFICIARY")) {
      String name = "SAC_" + peer + "_URL";
      settings.put(name, System.getProperty(name, NOBODY_LISTENS));
    }
    switch (service) {
      case "basket" -> signingKeys(settings, "SAC_LABEL", secrets);
      case "distribution" -> signingKeys(settings, "SAC_VOUCHER", secrets);
      case "beneficiary" -> {
        database(settings, "SAC_KEYS_DB", "beneficiary_keys");
        settings.put("SAC_IDENTITY_KEY", secrets.key("identity"));
      }
      default -> {}
    }
    return settings;
  }

  private static void database(Map<String, String> settings, String prefix, String name) {
    Database database = database(name);
    settings.put(prefix + "_URL", database.url());
    settings.put(prefix + "_USER", database.user());
    settings.put(prefix + "_PASSWORD", database.password());
    settings.put(prefix + "_OWNER", database.owner());
    settings.put(prefix + "_OWNER_PASSWORD", database.password());
  }

  private static void signingKeys(Map<String, String> settings, String prefix, Secrets secrets) {
    String[] keys = secrets.signingKeys("signing");
    settings.put(prefix + "_PRIVATE_KEY", keys[0]);
    settings.put(prefix + "_PUBLIC_KEY", keys[1]);
  }
}

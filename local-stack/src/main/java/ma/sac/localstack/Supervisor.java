package ma.sac.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Starts the whole suite in order, keeps it running, and stops it in order. */
final class Supervisor {

  static final String READY = "READY";
  static final String FAILED = "FAILED ";

  private final StackHome home;
  private final Secrets secrets;
  private final StackPorts ports;
  private final List<String> services;
  private final StackShape shape;
  private final Orphans records;
  private final StackState state;
  private final List<Supervised> servers = new ArrayList<>();
  private final List<Supervised> running = new ArrayList<>();
  private boolean stopping;

  private Supervisor(StackHome home, StackPorts ports, List<String> services, StackShape shape) {
    this.home = home;
    this.secrets = home.secrets();
    this.ports = ports;
    this.services = services;
    this.shape = shape;
    this.records = new Orphans(home);
    this.state = StackState.fresh(home, ports);
  }

  /** Runs until this process is told to end. */
  static void serve(StackHome home) {
    try (FileChannel lock = alone(home)) {
      StackPorts ports = StackPorts.from(System.getenv());
      List<String> services = Services.chosen(System.getenv("SAC_SERVICES"));
      Machine.require(home.directory());
      int left = new Orphans(home).end();
      if (left > 0) {
        say(home, left + " processes of an earlier start were still running and were ended");
      }
      StalePostmaster.stop(home.data().resolve("postgresql"));
      ports.requireFree(services);
      Supervisor supervisor =
          new Supervisor(home, ports, services, StackShape.from(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-all"));
      supervisor.start();
      say(home, READY);
      new CountDownLatch(lock.isOpen() ? 1 : 0).await();
    } catch (InterruptedException | IOException ended) {
      System.exit(0);
    } catch (StackFailure failure) {
      failure.printStackTrace();
      say(home, FAILED + failure.getMessage());
      System.exit(1);
    }
  }

  /** Held open as long as this process lives: two supervisors of one directory would fight. */
  private static FileChannel alone(StackHome home) {
    try {
      FileChannel channel =
          FileChannel.open(
              home.run().resolve("supervisor.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        System.err.println("Another supervisor runs in " + home.directory());
        System.exit(2);
      }
      return channel;
    } catch (IOException e) {
      throw new StackFailure("Cannot lock " + home.run() + ": " + e.getMessage(), e);
    }
  }

  private void start() {
    requireBuilt();
    postgres();
    kafka();
    issuer();
    links();
    for (int instance = 1; instance <= shape.instances(); instance++) {
      for (String service : services) {
        launch(Services.instance(service, instance));
      }
    }
    running.forEach(this::awaitReady);
    state.ready();
  }

  private void requireBuilt() {
    for (String service : services) {
      if (Files.notExists(home.serviceJar(service))) {
        throw new StackFailure(
            Services.clientId(service)
                + " is not built ("
                + home.serviceJar(service)
                + "): run ./mvnw -q -DskipTests package");
      }
    }
  }

  private void postgres() {
    secrets.password("database-superuser");
    PostgresServer.Settings settings =
        new PostgresServer.Settings(
            home.data().resolve("postgresql"),
            ports.of(StackPorts.POSTGRESQL),
            secrets.file("database-superuser"),
            home.log("postgresql"),
            "256MB");
    keep("postgresql", servers, () -> PostgresServer.start(settings).child());
    PostgresServer server = PostgresServer.at(settings);
    for (String database : Services.databases()) {
      server.createServiceDatabase(ServiceEnvironment.database(database, secrets));
    }
    say(home, "PostgreSQL 18 on port " + settings.port());
  }

  private void kafka() {
    KafkaAccounts accounts = KafkaAccounts.with(secrets, ports.of(StackPorts.KAFKA_ACCOUNTS));
    KafkaProcess.Settings settings =
        new KafkaProcess.Settings(
            home.root(),
            home.data().resolve("kafka"),
            ports.of(StackPorts.KAFKA),
            accounts,
            home.log("kafka"),
            ports.has(StackPorts.KAFKA_LINK)
                ? new KafkaProcess.Link(
                    ports.of(StackPorts.KAFKA_LINKED), ports.of(StackPorts.KAFKA_LINK))
                : null);
    keep("kafka", servers, () -> KafkaProcess.start(settings).child());
    KafkaAccess.apply(accounts.clientConfig(KafkaAccounts.ADMIN));
    say(home, "Kafka 4.1 on port " + settings.port() + ", with accounts on " + accounts.port());
  }

  private void links() {
    if (shape.links()) {
      Links.between(
          ports.of(StackPorts.LINKS),
          Map.of(
              "postgresql",
              new Links.Ends(ports.of(StackPorts.POSTGRESQL_LINK), ports.of(StackPorts.POSTGRESQL)),
              "kafka",
              new Links.Ends(ports.of(StackPorts.KAFKA_LINK), ports.of(StackPorts.KAFKA_LINKED))));
      say(home, "Links to PostgreSQL and Kafka, ruled on " + ports.url(StackPorts.LINKS));
    }
  }

  private void issuer() {
    Map<String, String> clients = new HashMap<>();
    for (String client : Services.CLIENT_IDS) {
      clients.put(client, secrets.password("client-" + client));
    }
    Set<String> origins = new LinkedHashSet<>();
    for (String service : Services.NAMES) {
      origins.add(ports.url(service));
      origins.add("http://localhost:" + ports.of(service));
    }
    String url = ports.url(StackPorts.ISSUER);
    Issuer.start(
        new Issuer.Settings(
            ports.of(StackPorts.ISSUER),
            TokenSigner.keptIn(secrets, url),
            clients,
            secrets.password("issuer-admin"),
            origins));
    say(home, "Token issuer on " + url);
  }

  private void launch(String instance) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-Xmx300m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // Tells our processes from others of the same jar.
            "-Dsac.home=" + home.directory(),
            "-jar",
            home.serviceJar(Services.of(instance)).toString());
    Map<String, String> environment = ServiceEnvironment.of(instance, secrets, ports);
    String process = Services.process(instance);
    keep(
        process,
        running,
        () -> Child.start(process, command, environment, home.log(process), "TERM"));
  }

  private void keep(String name, List<Supervised> among, Supplier<Child> starter) {
    Supervised supervised = new Supervised(name, starter, records, state);
    synchronized (this) {
      if (stopping) {
        throw new StackFailure("stopped while starting");
      }
      among.add(supervised);
    }
    supervised.start();
  }

  private void awaitReady(Supervised service) {
    String url = ports.url(service.name().replaceFirst("-service", ""));
    Health.awaitReady(service, url, home.log(service.name()));
    say(home, service.name() + " on " + url + "  (try it: " + url + "/swagger-ui)");
  }

  /** Services first, so that they can still write what they hold. */
  private synchronized void stop() {
    stopping = true;
    CompletableFuture<?>[] stops =
        running.stream()
            .map(service -> CompletableFuture.runAsync(service::stop))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(stops).join();
    for (int i = servers.size() - 1; i >= 0; i--) {
      servers.get(i).stop();
    }
    System.out.println(Instant.now() + " stopped");
  }

  private static void say(StackHome home, String line) {
    System.out.println(Instant.now() + " " + line);
    try {
      Files.writeString(
          home.progress(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + home.progress() + ": " + e.getMessage(), e);
    }
  }
}

package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import ma.sac.localstack.Ports;
import ma.sac.system.client.Pause;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.client.TokenSource;
import ma.sac.system.scenario.Scenario;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;

/**
 * PostgreSQL, Kafka and the issuer of the tests, and the four packaged services as processes, one
 * set a JVM. A service can be killed and started again on the same data and port.
 */
public final class Suite {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Path LOGS = Path.of("target", "service-logs");
  private static Suite started;

  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private final Map<Service, Process> processes = new EnumMap<>(Service.class);
  private final Map<String, String> told = new ConcurrentHashMap<>();
  private Demo.Outcome calmRun;
  private final HttpClient http = HttpClient.newHttpClient();

  public static synchronized Suite started() {
    if (started == null) {
      started = new Suite();
      started.start();
    }
    return started;
  }

  private void start() {
    for (Service service : Service.values()) {
      RealServers.start(name(service));
      ports.put(service, Ports.free());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-services"));
    for (Service service : Service.values()) {
      launch(service);
    }
    for (Service service : Service.values()) {
      awaitReady(service);
    }
  }

  public Settings settings() {
    Map<Service, List<String>> urls = new EnumMap<>(Service.class);
    ports.forEach((service, port) -> urls.put(service, List.of(url(port))));
    return new Settings(
        urls,
        RealServers.issuer(),
        "",
        RealServers.kafka(),
        Optional.empty(),
        Path.of("target").toAbsolutePath());
  }

  /** Ten baskets, and nothing goes wrong: what every other run is measured by. */
  public synchronized Demo.Outcome calmRun() throws IOException {
    if (calmRun == null) {
      calmRun = runTenBaskets(RequestWatch.NOBODY);
    }
    return calmRun;
  }

  /** Ten baskets of the real programme. */
  Demo.Outcome runTenBaskets(RequestWatch watch) throws IOException {
    Files.createDirectories(LOGS);
    Path log = LOGS.resolve("programme.log");
    try (PrintStream out =
        new PrintStream(new FileOutputStream(log.toFile(), true), true, StandardCharsets.UTF_8)) {
      return new Demo(settings(), tokens(), watch, out).run(scenario(), 10);
    }
  }

  static Scenario scenario() {
    return Scenario.in(root().resolve("scenarios").resolve("sac-2020"));
  }

  /** For services that start from now on. */
  void tell(String variable, String value) {
    told.put(variable, value);
  }

  void untell(String variable) {
    told.remove(variable);
  }

  /** kill -9, and a start that nobody waits for. */
  synchronized void killAndRestart(Service service) {
    kill(service);
    launch(service);
  }

  private void kill(Service service) {
    Process process = processes.get(service);
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("%s ended", service).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void stop() {
    processes.values().forEach(Process::destroyForcibly);
  }

  private void launch(Service service) {
    Path jar = root().resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    assertThat(jar).as("packaged by ./mvnw package").exists();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString());
    builder.environment().putAll(RealServers.settings(name(service)));
    builder.environment().put("SAC_HTTP_PORT", ports.get(service).toString());
    ports.forEach(
        (peer, port) -> builder.environment().put("SAC_" + peer.name() + "_URL", url(port)));
    builder.environment().remove("quarkus.http.test-port");
    builder.environment().putAll(told);
    try {
      Files.createDirectories(LOGS);
      builder.redirectErrorStream(true);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(LOGS.resolve(service.title() + ".log").toFile()));
      processes.put(service, builder.start());
    } catch (IOException e) {
      throw new IllegalStateException("cannot start " + service, e);
    }
  }

  private void awaitReady(Service service) {
    URI ready = URI.create(url(ports.get(service)) + "/q/health/ready");
    Pause.until(
        service.title() + " to be ready; see " + LOGS.toAbsolutePath(),
        START,
        () -> {
          assertThat(processes.get(service).isAlive())
              .as("%s runs; see %s", service.title(), LOGS.toAbsolutePath())
              .isTrue();
          return isUp(ready) ? true : null;
        });
  }

  private boolean isUp(URI ready) {
    try {
      return http.send(
                  HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static TokenSource tokens() {
    return claims -> {
      Tokens tokens = Tokens.of(claims.get("roles").split(","));
      for (Map.Entry<String, String> claim : claims.entrySet()) {
        tokens =
            switch (claim.getKey()) {
              case "roles" -> tokens;
              case "sub" -> tokens.sub(claim.getValue());
              case "warehouses", "sites" ->
                  tokens.with(
                      claim.getKey(), List.copyOf(Arrays.asList(claim.getValue().split(","))));
              default -> tokens.with(claim.getKey(), claim.getValue());
            };
      }
      return tokens.token();
    };
  }

  private static Path root() {
    return Path.of(System.getProperty("sac.root", "..")).toAbsolutePath().normalize();
  }

  private static String name(Service service) {
    return service.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }
}

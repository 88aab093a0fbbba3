package ma.sac.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small OpenID Connect issuer for one machine; elsewhere it is Keycloak or the like. */
public final class Issuer implements AutoCloseable {

  private static final int THREADS = 8;

  /**
   * @param clientSecrets by client id, one for each service
   * @param adminSecret lets {@code sac token} ask for any token
   * @param origins of the browsers' pages that may log in here
   */
  public record Settings(
      int port,
      TokenSigner signer,
      Map<String, String> clientSecrets,
      String adminSecret,
      Set<String> origins) {}

  private final HttpServer server;
  private final ExecutorService threads;
  private final Settings settings;
  private final String url;

  private Issuer(HttpServer server, ExecutorService threads, Settings settings) {
    this.server = server;
    this.threads = threads;
    this.settings = settings;
    this.url = url(settings.port());
  }

  public static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  public static Issuer start(Settings settings) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress("127.0.0.1", settings.port()), 128);
      ExecutorService threads =
          Executors.newFixedThreadPool(
              THREADS,
              task -> {
                Thread thread = new Thread(task, "issuer");
                thread.setDaemon(true);
                return thread;
              });
      server.setExecutor(threads);
      Issuer issuer = new Issuer(server, threads, settings);
      issuer.routes();
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new StackFailure(
          "The issuer cannot listen on port " + settings.port() + ": " + e.getMessage(), e);
    }
  }

  public String url() {
    return url;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Route {
    void handle(Exchange exchange) throws IOException;
  }

  private void routes() {
    Authorization authorization = new Authorization(settings.origins());
    TokenEndpoint tokens =
        new TokenEndpoint(
            settings.signer(), settings.clientSecrets(), settings.adminSecret(), authorization);
    route("/.well-known/openid-configuration", e -> e.json(200, discovery()), "GET");
    route("/jwks", e -> e.json(200, settings.signer().publicKeys()), "GET");
    route("/token", tokens::handle, "POST");
    route("/authorize", authorization::handle, "GET", "POST");
    route("/admin/tokens", tokens::mint, "POST");
    route("/health", e -> e.json(200, Map.of("status", "UP")), "GET");
  }

  private void route(String path, Route route, String... methods) {
    server.createContext(
        path,
        http -> {
          Exchange exchange = new Exchange(http);
          try {
            cors(exchange);
            if (exchange.method().equals("OPTIONS")) {
              exchange.empty(204);
            } else if (!http.getRequestURI().getPath().equals(path)) {
              throw new OAuthRefusal(404, "not_found", "no such page");
            } else if (!List.of(methods).contains(exchange.method())) {
              throw new OAuthRefusal(405, "invalid_request", "use " + String.join(" or ", methods));
            } else {
              route.handle(exchange);
            }
          } catch (OAuthRefusal refusal) {
            refuse(exchange, refusal);
          } catch (RuntimeException e) {
            System.err.println("issuer: " + e);
            refuse(exchange, new OAuthRefusal(500, "server_error", "see the issuer's log"));
          } finally {
            http.close();
          }
        });
  }

  private static void refuse(Exchange exchange, OAuthRefusal refusal) throws IOException {
    exchange.json(
        refusal.status(),
        Map.of("error", refusal.error(), "error_description", refusal.getMessage()));
  }

  private void cors(Exchange exchange) {
    String origin = exchange.header("Origin");
    if (settings.origins().contains(origin)) {
      exchange.answerHeader("Access-Control-Allow-Origin", origin);
      exchange.answerHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
      exchange.answerHeader(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, X-Requested-With");
      exchange.answerHeader("Vary", "Origin");
    }
  }

  private Map<String, Object> discovery() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", url);
    document.put("jwks_uri", url + "/jwks");
    document.put("token_endpoint", url + "/token");
    document.put("authorization_endpoint", url + "/authorize");
    document.put("response_types_supported", List.of("code"));
    document.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("ES256"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post", "none"));
    document.put("scopes_supported", List.of("openid", "profile"));
    return document;
  }
}

package ma.sac.distribution;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands where cooperative-service listens and agrees to lower a budget, unless the last test said
 * how much is committed.
 */
public final class CooperativeServiceDouble implements QuarkusTestResourceLifecycleManager {
  static final AtomicReference<String> COMMITTED = new AtomicReference<>();
  static final AtomicInteger ASKED = new AtomicInteger();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext(
        "/campaign-budgets",
        exchange -> {
          ASKED.incrementAndGet();
          String committed = COMMITTED.get();
          boolean mayAsk =
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                      .startsWith("Bearer ")
                  && exchange.getRequestHeaders().getFirst("Idempotency-Key") != null;
          byte[] body = ("{\"committed\":" + committed + "}").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(mayAsk ? committed == null ? 200 : 409 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return Map.of(
        "quarkus.rest-client.cooperative-service.url",
        "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}

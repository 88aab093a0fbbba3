package ma.sac.cooperative;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Answers as basket-service would when asked to close an order's receipts; until a test says what
 * was accepted it cannot answer.
 */
public final class BasketStandIn implements QuarkusTestResourceLifecycleManager {
  private static final String ANSWER = "basket-stand-in.";
  private HttpServer server;

  /** From now on it answers that so much of the line was accepted. */
  static void answers(UUID order, UUID line, long accepted) {
    System.setProperty(
        ANSWER + order,
        "{\"orderId\":\"%s\",\"closed\":true,\"lines\":[{\"lineId\":\"%s\",\"accepted\":%d}]}"
            .formatted(order, line, accepted));
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/order-receipts/", this::answer);
    server.start();
    return Map.of("SAC_BASKET_URL", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String order = exchange.getRequestURI().getPath().split("/")[2];
    boolean called =
        exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ")
            && exchange.getRequestHeaders().containsKey("Idempotency-Key")
            && exchange.getRequestHeaders().containsKey("SAC-Acting-For");
    String answer = System.getProperty(ANSWER + order);
    byte[] body = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == null || !called ? 503 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}

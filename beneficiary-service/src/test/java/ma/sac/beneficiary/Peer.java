package ma.sac.beneficiary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands where distribution-service would: gives a token for each voucher asked for. Has the
 * periodic work done every second, and families scored few at a time, too.
 */
public final class Peer implements QuarkusTestResourceLifecycleManager {
  /** Whether it answers nobody for now. */
  static final AtomicBoolean AWAY = new AtomicBoolean();

  private static final ObjectMapper JSON = new ObjectMapper();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    server.createContext("/voucher-tokens", Peer::tokens);
    server.start();
    return Map.of(
        "quarkus.rest-client.distribution.url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "sac.retention.every",
        "1s",
        "sac.scoring.chunk",
        "10");
  }

  private static void tokens(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String person = exchange.getRequestHeaders().getFirst("SAC-Acting-For");
    boolean refused = bearer == null || !bearer.startsWith("Bearer ey") || person == null;
    JsonNode wanted = JSON.readTree(exchange.getRequestBody());
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode items = answer.putArray("items");
    for (JsonNode id : wanted.get("voucherIds")) {
      items
          .addObject()
          .put("voucherId", id.asText())
          .put("token", "token." + id.asText())
          .put("shortCode", "A1-B2");
    }
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(AWAY.get() ? 503 : refused ? 401 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}

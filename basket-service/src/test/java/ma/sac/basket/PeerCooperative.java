package ma.sac.basket;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import ma.sac.test.servers.RealServers;

/**
 * The one operation of cooperative-service that is called, over real HTTP: it places each order
 * once for a plan, revision and cooperative, and under a repeated key it answers without a body.
 * How often it stays silent first for a campaign, and what it refuses, is told to it over HTTP as
 * well.
 */
public final class PeerCooperative implements QuarkusTestResourceLifecycleManager {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Integer> silences = new ConcurrentHashMap<>();
  private final Set<String> refusedOffers = ConcurrentHashMap.newKeySet();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final Map<String, List<String>> asked = new ConcurrentHashMap<>();
  private HttpServer server;

  /** After the broker, before the application. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    RealServers.createTopics(
        12,
        "sac.cooperatives.v1",
        "sac.purchase-orders.v1",
        "sac.campaigns.v1",
        "sac.places.v1",
        "sac.handovers.v1");
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/purchase-order-batches", this::place);
    server.createContext("/told", this::told);
    server.createContext("/asked", this::listAsked);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of("quarkus.rest-client.cooperative-service.url", url, "peer.url", url);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void place(HttpExchange call) throws IOException {
    JsonNode batch = json.readTree(call.getRequestBody());
    String plan = batch.get("planId").asText();
    String key = call.getRequestHeaders().getFirst("Idempotency-Key");
    boolean authorised =
        String.valueOf(call.getRequestHeaders().getFirst("Authorization")).startsWith("Bearer ey");
    asked.computeIfAbsent(plan, p -> new ArrayList<>()).add(key);
    int status = authorised ? 200 : 401;
    byte[] answer = new byte[0];
    if (authorised && keys.add(key)) {
      answer = json.writeValueAsBytes(verdicts(batch));
    }
    if (silences.merge(batch.get("campaignId").asText(), -1, Integer::sum) >= 0) {
      // It did its work, and its answer was lost.
      status = 503;
      answer = new byte[0];
    }
    answer(call, status, answer);
  }

  private ObjectNode verdicts(JsonNode batch) {
    ObjectNode answer = json.createObjectNode();
    String about = batch.get("planId").asText() + batch.get("planRevision").asText();
    ArrayNode verdicts = answer.putArray("verdicts");
    for (JsonNode order : batch.get("orders")) {
      String delivery = "delivery=" + batch.get("planId").asText();
      asked.computeIfAbsent(delivery, p -> new ArrayList<>()).add(order.get("delivery").asText());
      ObjectNode verdict = verdicts.addObject();
      verdict.put("cooperativeId", order.get("cooperativeId").asText());
      boolean refused = false;
      for (JsonNode line : order.get("lines")) {
        refused |= refusedOffers.contains(line.get("offerId").asText());
      }
      if (refused) {
        verdict.put("verdict", "REFUSED");
        verdict
            .putObject("refusal")
            .put("type", "/problems/offer-exhausted")
            .put("detail", "sold out")
            .put("available", 0);
      } else {
        String once = about + order.get("cooperativeId").asText();
        verdict.put("verdict", "PLACED");
        verdict.put(
            "orderId", UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)).toString());
      }
    }
    return answer.put("planId", batch.get("planId").asText());
  }

  private void told(HttpExchange call) throws IOException {
    JsonNode wish = json.readTree(call.getRequestBody());
    if (wish.has("silentFor")) {
      silences.put(wish.get("silentFor").asText(), wish.get("times").asInt());
    }
    if (wish.has("refuse")) {
      refusedOffers.add(wish.get("refuse").asText());
    }
    answer(call, 200, new byte[0]);
  }

  private void listAsked(HttpExchange call) throws IOException {
    String plan = call.getRequestURI().getQuery();
    answer(call, 200, json.writeValueAsBytes(asked.getOrDefault(plan, List.of())));
  }

  private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      call.getResponseBody().write(body);
    }
    call.close();
  }
}

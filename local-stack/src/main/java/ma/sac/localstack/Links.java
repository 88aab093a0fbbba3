package ma.sac.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The links of a suite, ruled by {@code POST /LINK/open}, {@code cut}, {@code hold}, {@code reset}
 * and {@code slow-MILLISECONDS}. Only a suite that is there to be broken has them.
 */
final class Links {

  /**
   * @param from where clients come
   * @param to where the server listens
   */
  record Ends(int from, int to) {}

  private final Map<String, Link> links = new HashMap<>();

  static void between(int port, Map<String, Ends> ends) {
    Links links = new Links();
    ends.forEach((name, end) -> links.links.put(name, Link.open(end.from(), end.to())));
    try {
      HttpServer desk =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      desk.setExecutor(
          Executors.newSingleThreadExecutor(
              work -> {
                Thread thread = new Thread(work, "links");
                thread.setDaemon(true);
                return thread;
              }));
      desk.createContext("/", links::answer);
      desk.start();
    } catch (IOException e) {
      throw new StackFailure("Cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    Link link = path.length == 3 ? links.get(path[1]) : null;
    boolean known =
        link != null && exchange.getRequestMethod().equals("POST") && obey(link, path[2]);
    exchange.sendResponseHeaders(known ? 204 : 404, -1);
    exchange.close();
  }

  private static boolean obey(Link link, String order) {
    if (order.matches("slow-\\d{1,4}")) {
      link.become(LinkState.slow(Duration.ofMillis(Long.parseLong(order.substring(5)))));
      return true;
    }
    switch (order) {
      case "open" -> link.become(LinkState.OPEN);
      case "cut" -> link.become(LinkState.CUT);
      case "hold" -> link.become(LinkState.HELD_UP);
      case "reset" -> link.reset();
      default -> {
        return false;
      }
    }
    return true;
  }

  private Links() {}
}

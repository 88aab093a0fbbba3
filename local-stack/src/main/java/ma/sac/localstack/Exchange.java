package ma.sac.localstack;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request to the issuer, and the few shapes of an answer. */
final class Exchange {

  private static final int LARGEST_FORM = 64 * 1024;

  private final HttpExchange http;

  Exchange(HttpExchange http) {
    this.http = http;
  }

  String method() {
    return http.getRequestMethod();
  }

  String header(String name) {
    String value = http.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  Map<String, String> query() {
    String query = http.getRequestURI().getRawQuery();
    return query == null ? Map.of() : parse(query);
  }

  Map<String, String> form() throws IOException {
    try (InputStream body = http.getRequestBody()) {
      byte[] bytes = body.readNBytes(LARGEST_FORM + 1);
      if (bytes.length > LARGEST_FORM) {
        throw new OAuthRefusal(413, "invalid_request", "the form is too large");
      }
      return parse(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  void answerHeader(String name, String value) {
    http.getResponseHeaders().set(name, value);
  }

  void json(int status, Map<String, Object> body) throws IOException {
    send(status, "application/json", JSONObjectUtils.toJSONString(body));
  }

  void html(int status, String page) throws IOException {
    answerHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    answerHeader("X-Frame-Options", "DENY");
    send(status, "text/html; charset=utf-8", page);
  }

  void redirect(String location) throws IOException {
    answerHeader("Location", location);
    empty(303);
  }

  void empty(int status) throws IOException {
    http.sendResponseHeaders(status, -1);
  }

  private void send(int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answerHeader("Content-Type", type);
    answerHeader("Cache-Control", "no-store");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new OAuthRefusal(400, "invalid_request", "broken percent-encoding");
    }
  }
}

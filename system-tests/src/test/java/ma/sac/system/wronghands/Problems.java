package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.system.client.Service;

/** Whether a refusal is a problem of RFC 9457, of its service's closed list. */
final class Problems {
  private static final Pattern LISTED =
      Pattern.compile("<li>(\\d{3}) <a href=\"(/problems/[a-z0-9-]+)\">([^<]+)</a>");
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|Throwable|\\bat [a-z]+\\.[a-z.]+|\\bSELECT \\b|INSERT INTO|UPDATE [a-z_]+ SET"
              + "|ERROR:|SQLSTATE|PSQL|constraint|org\\.(jboss|hibernate|postgresql)|jakarta\\.|ma\\.sac\\.");

  private record Type(int status, String title) {}

  private final Map<Service, Map<String, Type>> types = new EnumMap<>(Service.class);

  Problems(Doors doors) {
    for (Service service : Service.values()) {
      Map<String, Type> listed = new HashMap<>();
      String page = new String(doors.read(service, "/problems"), StandardCharsets.UTF_8);
      for (Matcher type = LISTED.matcher(page); type.find(); ) {
        listed.put(type.group(2), new Type(Integer.parseInt(type.group(1)), type.group(3)));
      }
      types.put(service, listed);
    }
  }

  /** What is wrong with the answer; empty when it is a success or a valid problem. */
  Optional<String> fault(Answered answer) {
    if (answer.status() < 400) {
      return Optional.empty();
    }
    if (!answer.header("Content-Type").startsWith("application/problem+json")) {
      return Optional.of("is no problem but '" + answer.header("Content-Type") + "'");
    }
    if (answer.status() == 401 && !answer.header("WWW-Authenticate").equals("Bearer")) {
      return Optional.of("does not say how to authenticate");
    }
    JsonNode problem = answer.json();
    Type type = types.get(answer.asked().operation().service()).get(problem.path("type").asText());
    if (type == null) {
      return Optional.of("is of no listed type");
    }
    if (problem.path("status").asInt() != answer.status() || type.status() != answer.status()) {
      return Optional.of("says another status");
    }
    if (!problem.path("title").asText().equals(type.title())) {
      return Optional.of("has not its type's title");
    }
    return INSIDE.matcher(answer.text()).find()
        ? Optional.of("tells of the inside")
        : Optional.empty();
  }
}

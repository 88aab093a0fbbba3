package ma.sac.system.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;

/**
 * The catalogue's search over HTTP, as an officer types it, against the same statements by JDBC.
 * Each search must find the same products in the same order both ways.
 */
public final class SearchBench {
  private static final BigDecimal TARGET = BigDecimal.valueOf(2);

  /** Frequent and rare words, both scripts, several words, filters, and one that finds nothing. */
  static final List<Map<String, String>> SEARCHES =
      List.of(
          Map.of("q", "argan"),
          Map.of("q", "Argane"),
          Map.of("q", "أركان"),
          Map.of("q", "thym"),
          Map.of("q", "زعفران"),
          Map.of("q", "اللوز"),
          Map.of("q", "miel montagne"),
          Map.of("q", "زيت جبلي"),
          Map.of("q", "couscous d'orge terroir"),
          Map.of("q", "meknaa"),
          Map.of("q", "kaafe"),
          Map.of("q", "olive 300"),
          Map.of("q", "savon", "territory", "09"),
          Map.of("q", "صابون", "womenLed", "true"),
          Map.of("q", "dattes", "kind", "CONTAINER"),
          Map.of("q", "lentille", "category", "category-11", "territory", "02.411"),
          Map.of("q", "introuvable"));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String token;
  private final Databases databases;

  public SearchBench(Settings settings, Databases databases) {
    this.url = settings.url(Service.COOPERATIVE);
    this.token = new IssuerTokens(settings).token(Map.of("roles", "programme-manager"));
    this.databases = databases;
  }

  /** All searches in a row; the floor is in milliseconds. */
  public Measure run(int products, Duration warmUp) {
    try (Connection database = databases.open("cooperative")) {
      ManyProducts.make(database, products);
      SearchFloor floor = new SearchFloor(database);
      long found = 0;
      for (Map<String, String> search : SEARCHES) {
        found += compare(search, floor.find(search));
      }
      Paired.Times times =
          new Paired(
                  () -> SEARCHES.forEach(floor::find),
                  () -> SEARCHES.forEach(search -> answer(search)))
              .measure(warmUp);
      return Measure.ratioAtMost(
          "search",
          decimal(times.ratio()),
          TARGET,
          decimal(times.floorMillis()),
          String.format(
              Locale.ROOT,
              "%d finds among %d products in %.0f ms, by JDBC in %.0f ms",
              found,
              products,
              times.productMillis(),
              times.floorMillis()));
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the catalogue cannot be made: " + failure.getMessage(), failure);
    }
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  private int compare(Map<String, String> search, List<String> expected) {
    List<String> found = new ArrayList<>();
    Json.read(answer(search)).get("items").forEach(item -> found.add(item.get("id").asText()));
    if (!found.equals(expected)) {
      throw new ProgrammeFailed(
          search + " finds " + found.size() + " products over HTTP, others than the same SQL");
    }
    return found.size();
  }

  private byte[] answer(Map<String, String> search) {
    String query =
        search.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/products?" + query))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new ProgrammeFailed(search + " was answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException away) {
      throw new ProgrammeFailed(url + " does not answer", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", stopped);
    }
  }
}

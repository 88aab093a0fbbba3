package ma.sac.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import ma.sac.system.client.ProgrammeFailed;

/** Tells the links between the services and their servers what to let pass. */
final class LinkOrders {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  LinkOrders(String url) {
    this.url = url;
  }

  /**
   * @param order open, cut, hold, reset or slow-MILLISECONDS
   */
  void give(String link, String order) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/" + link + "/" + order))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 204) {
        throw new ProgrammeFailed("the link to " + link + " does not know '" + order + "'");
      }
    } catch (IOException e) {
      throw new ProgrammeFailed("the links do not answer at " + url + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }
}

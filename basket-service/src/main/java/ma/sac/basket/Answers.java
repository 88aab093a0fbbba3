package ma.sac.basket;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import ma.sac.kit.http.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** How operations answer: always with the address, so that a repeated request finds its result. */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> created(String location, long version, T view) {
    return answer(RestResponse.Status.CREATED, location, version, view);
  }

  public static <T> RestResponse<T> accepted(String location, long version, T view) {
    return answer(RestResponse.Status.ACCEPTED, location, version, view);
  }

  public static <T> RestResponse<T> ok(String location, long version, T view) {
    return answer(RestResponse.Status.OK, location, version, view);
  }

  private static <T> RestResponse<T> answer(
      RestResponse.Status status, String location, long version, T view) {
    return RestResponse.ResponseBuilder.create(status, view)
        .header(HttpHeaders.LOCATION, URI.create(location))
        .header(HttpHeaders.ETAG, Versions.etag(version))
        .build();
  }
}

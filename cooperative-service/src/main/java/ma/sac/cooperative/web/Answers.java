package ma.sac.cooperative.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import ma.sac.kit.http.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry a version, so that the next change can name it. */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> created(String collection, UUID id, long version, T view) {
    return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
        .location(URI.create("/" + collection + "/" + id))
        .header(HttpHeaders.ETAG, Versions.etag(version))
        .build();
  }

  public static <T> RestResponse<T> ok(long version, T view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.ETAG, Versions.etag(version))
        .build();
  }
}

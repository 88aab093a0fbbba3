package ma.sac.distribution;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that name where the result can be read: a repeated request gets the status and that
 * place, without a body.
 */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> created(T view, String place) {
    return at(RestResponse.Status.CREATED, view, place);
  }

  public static <T> RestResponse<T> accepted(T view, String place) {
    return at(RestResponse.Status.ACCEPTED, view, place);
  }

  public static <T> RestResponse<T> done(T view, String place) {
    return at(RestResponse.Status.OK, view, place);
  }

  private static <T> RestResponse<T> at(RestResponse.Status status, T view, String place) {
    return RestResponse.ResponseBuilder.create(status, view).location(URI.create(place)).build();
  }
}

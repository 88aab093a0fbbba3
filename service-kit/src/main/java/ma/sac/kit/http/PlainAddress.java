package ma.sac.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.stream.Stream;
import ma.sac.kit.text.PlainText;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No parameter of an address holds a control character: none could be meant. */
class PlainAddress {

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    boolean plain =
        Stream.of(address.getPathParameters(), address.getQueryParameters())
            .flatMap(parameters -> parameters.values().stream())
            .flatMap(Collection::stream)
            .allMatch(PlainText::isPlainLine);
    if (!plain) {
      throw new Refusal(
          CommonProblem.MALFORMED_REQUEST, "A parameter of the address has a control character");
    }
  }
}

package ma.sac.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.kit.security.Caller;

/** What the current request says of itself. */
@ApplicationScoped
class RequestFacts {
  private final RoutingContext routing;
  private final Caller caller;

  RequestFacts(RoutingContext routing, Caller caller) {
    this.routing = routing;
    this.caller = caller;
  }

  String header(String name) {
    return routing.request().getHeader(name);
  }

  /** The client, the method and the path: what an idempotency key belongs to. */
  String scope() {
    return caller.subject()
        + " "
        + routing.request().method().name()
        + " "
        + routing.request().path();
  }

  /** Path and query as they came. */
  String address() {
    return routing.request().uri();
  }
}

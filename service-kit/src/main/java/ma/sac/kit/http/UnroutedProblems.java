package ma.sac.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Failures that never reach an operation, such as an unknown path or a body over the hard limit,
 * have the same shape.
 */
@ApplicationScoped
class UnroutedProblems {
  private final ObjectMapper json;

  UnroutedProblems(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.errorHandler(400, context -> answer(context, CommonProblem.MALFORMED_REQUEST));
    router.errorHandler(401, context -> answer(context, CommonProblem.UNAUTHENTICATED));
    router.errorHandler(403, context -> answer(context, CommonProblem.FORBIDDEN));
    router.errorHandler(404, context -> answer(context, CommonProblem.NOT_FOUND));
    router.errorHandler(405, context -> answer(context, CommonProblem.METHOD_NOT_ALLOWED));
    router.errorHandler(406, context -> answer(context, CommonProblem.NOT_ACCEPTABLE));
    router.errorHandler(413, context -> answer(context, CommonProblem.BODY_TOO_LARGE));
    router.errorHandler(415, context -> answer(context, CommonProblem.UNSUPPORTED_MEDIA_TYPE));
  }

  private void answer(RoutingContext context, ProblemType type) {
    if (context.response().headWritten()) {
      return;
    }
    try {
      context
          .response()
          .setStatusCode(type.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(Problem.of(type, type.help())));
    } catch (JsonProcessingException impossible) {
      context.response().end();
    }
  }
}

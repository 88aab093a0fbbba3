package ma.sac.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.text.FailureOutline;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem, the framework's own included. The only place that does. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final CurrentIdentityAssociation identity;

  ProblemMappers(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    Response.ResponseBuilder response = Response.status(refusal.type().status());
    if (refusal.type().status() == 503 || refusal.type().status() == 429) {
      response.header(HttpHeaders.RETRY_AFTER, refusal.facts().getOrDefault("retryAfter", 2));
    }
    return Problem.of(refusal).toResponse(response);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure) {
    List<Violation> violations =
        failure.getConstraintViolations().stream()
            .map(v -> new Violation(field(v), v.getMessage()))
            .sorted(java.util.Comparator.comparing(Violation::field))
            .toList();
    return Problem.invalid(CommonProblem.INVALID, "Some fields make no sense", violations)
        .toResponse();
  }

  @ServerExceptionMapper
  Response unreadable(JacksonException failure) {
    return malformed(failure);
  }

  /** More specific than the framework's own mapper of it, which answers another shape. */
  @ServerExceptionMapper(priority = 1)
  Response mistyped(MismatchedInputException failure) {
    return malformed(failure);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException failure) {
    return Problem.of(CommonProblem.UNAUTHENTICATED, "No valid access token came with the request")
        .toResponse(Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure) {
    return Problem.of(CommonProblem.FORBIDDEN, "None of your roles may do this").toResponse();
  }

  @ServerExceptionMapper
  Response stale(OptimisticLockException failure) {
    return Problem.of(CommonProblem.VERSION_STALE, "Somebody else changed it at the same moment")
        .toResponse();
  }

  /**
   * Where one address has several operations the media type is looked at before the token. Who has
   * none is told that first, as everywhere; this may run where nothing may block.
   */
  @ServerExceptionMapper
  Uni<Response> unread(NotSupportedException failure) {
    return identity
        .getDeferredIdentity()
        .map(caller -> caller.isAnonymous() ? unauthenticated(null) : framework(failure))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(() -> unauthenticated(null));
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException failure) {
    JacksonException unreadable = cause(failure, JacksonException.class);
    if (unreadable != null) {
      return malformed(unreadable);
    }
    return switch (failure.getResponse().getStatus()) {
      case 400 ->
          Problem.of(CommonProblem.MALFORMED_REQUEST, "The body or a parameter cannot be read")
              .toResponse();
      case 401 -> unauthenticated(null);
      case 403 -> forbidden(null);
      case 404 -> notFound(failure);
      case 405 ->
          Problem.of(CommonProblem.METHOD_NOT_ALLOWED, "This address has no such method")
              .toResponse();
      case 406 ->
          Problem.of(CommonProblem.NOT_ACCEPTABLE, "No representation that you accept")
              .toResponse();
      case 413 ->
          Problem.of(CommonProblem.BODY_TOO_LARGE, "The body is larger than this operation reads")
              .toResponse();
      case 415 ->
          Problem.of(
                  CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                  "This media type or charset is not read here")
              .toResponse();
      default -> failed(failure);
    };
  }

  @ServerExceptionMapper
  Response failed(Throwable failure) {
    Refusal refusal = cause(failure, Refusal.class);
    if (refusal != null) {
      return refused(refusal);
    }
    OptimisticLockException stale = cause(failure, OptimisticLockException.class);
    if (stale != null) {
      return stale(stale);
    }
    if (SqlFailure.isOutage(failure) || SqlFailure.isCollision(failure)) {
      LOG.warnf("Database unavailable: failure=%s", FailureOutline.of(failure));
      return Problem.of(
              CommonProblem.UNAVAILABLE,
              "The database cannot be reached right now; nothing was changed")
          .toResponse(Response.status(503).header(HttpHeaders.RETRY_AFTER, 2));
    }
    Problem unstorable = unstorable(SqlFailure.state(failure));
    if (unstorable != null) {
      return unstorable.toResponse();
    }
    String instance = "urn:uuid:" + Ids.next();
    LOG.errorf("Request failed: instance=%s failure=%s", instance, FailureOutline.of(failure));
    CommonProblem type = CommonProblem.INTERNAL;
    return new Problem(
            "/problems/" + type.slug(),
            type.title(),
            500,
            "Nothing was changed",
            instance,
            null,
            java.util.Map.of())
        .toResponse();
  }

  /** Text or numbers that JSON can carry and the database cannot keep are the caller's to mend. */
  private static Problem unstorable(String sqlState) {
    return switch (sqlState) {
      case "22021", "22P05" ->
          Problem.of(
              CommonProblem.MALFORMED_REQUEST, "A text has a character that cannot be kept here");
      case "22001", "22003" ->
          Problem.of(CommonProblem.INVALID, "A value is larger than what can be kept here");
      default -> null;
    };
  }

  private static Response notFound(WebApplicationException failure) {
    // An unreadable parameter (?limit=abc) reaches us as "not found" with the conversion's failure
    // as its cause.
    boolean unreadableParameter = failure.getCause() instanceof RuntimeException;
    return unreadableParameter
        ? Problem.of(CommonProblem.MALFORMED_REQUEST, "A parameter of the address cannot be read")
            .toResponse()
        : Problem.of(CommonProblem.NOT_FOUND, "Nothing is found at this address").toResponse();
  }

  private Response malformed(JacksonException failure) {
    Refusal whileRead = cause(failure, Refusal.class);
    if (whileRead != null) {
      return refused(whileRead);
    }
    StringBuilder field = new StringBuilder();
    if (failure instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          field.append('[').append(step.getIndex()).append(']');
        } else {
          field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
        }
      }
    }
    String message =
        failure instanceof UnrecognizedPropertyException
            ? "unknown field"
            : "cannot be read as the documented type";
    return Problem.invalid(
            CommonProblem.MALFORMED_REQUEST,
            "The body cannot be read",
            List.of(new Violation(field.toString(), message)))
        .toResponse();
  }

  private static <T> T cause(Throwable failure, Class<T> type) {
    Throwable cause = failure;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause == cause.getCause() ? null : cause.getCause();
    }
    return type.cast(cause);
  }

  private static String field(ConstraintViolation<?> violation) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      // Method and parameter are ours; the caller knows the parameter only where it is all there
      // is.
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        if (node.getIndex() != null) {
          field.append('[').append(node.getIndex()).append(']');
        }
        boolean named =
            node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.BEAN;
        if (named && node.getName() != null) {
          field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }
}

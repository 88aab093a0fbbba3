package ma.sac.kit.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import ma.sac.kit.db.Transactions;
import org.jboss.resteasy.reactive.RestResponse;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
  private static final String HEADER = "Idempotency-Key";

  private final IdempotencyKeys keys;
  private final RequestFacts request;

  IdempotencyInterceptor(IdempotencyKeys keys, RequestFacts request) {
    this.keys = keys;
    this.request = request;
  }

  @AroundInvoke
  Object invoke(InvocationContext call) throws Exception {
    String key = request.header(HEADER);
    if (key == null || key.isBlank()) {
      if (isRequired(call)) {
        throw new Refusal(
            CommonProblem.IDEMPOTENCY_KEY_MISSING, "This operation moves goods, money or rights");
      }
      return call.proceed();
    }
    if (key.length() > 255) {
      throw new Refusal(
          CommonProblem.MALFORMED_REQUEST, "The Idempotency-Key is longer than 255 characters");
    }
    return Transactions.inCurrent(() -> once(key, call));
  }

  private static boolean isRequired(InvocationContext call) {
    Idempotent own = call.getMethod().getAnnotation(Idempotent.class);
    return own == null
        ? call.getMethod().getDeclaringClass().getAnnotation(Idempotent.class).required()
        : own.required();
  }

  private Object once(String key, InvocationContext call) {
    byte[] keyHash = keys.scoped(request.scope(), key);
    byte[] fingerprint = keys.fingerprint(request.address(), body(call));
    var earlier = keys.find(keyHash, fingerprint);
    if (earlier.isPresent()) {
      return replay(earlier.get(), call);
    }
    Object answer = proceed(call);
    int status =
        answer instanceof RestResponse<?> rest ? rest.getStatus() : ((Response) answer).getStatus();
    if (status < 300) {
      Object location =
          answer instanceof RestResponse<?> rest
              ? rest.getHeaders().getFirst(HttpHeaders.LOCATION)
              : ((Response) answer).getHeaders().getFirst(HttpHeaders.LOCATION);
      keys.keep(keyHash, fingerprint, status, location == null ? null : location.toString());
    }
    return answer;
  }

  private static Object replay(IdempotencyKeys.Success success, InvocationContext call) {
    boolean rest = RestResponse.class.isAssignableFrom(call.getMethod().getReturnType());
    if (rest) {
      RestResponse.ResponseBuilder<Object> response =
          RestResponse.ResponseBuilder.create(success.status(), null);
      response.header("Idempotency-Replayed", "true");
      return success.location() == null
          ? response.build()
          : response.header(HttpHeaders.LOCATION, success.location()).build();
    }
    Response.ResponseBuilder response =
        Response.status(success.status()).header("Idempotency-Replayed", "true");
    return success.location() == null
        ? response.build()
        : response.header(HttpHeaders.LOCATION, success.location()).build();
  }

  private static Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Object> body(InvocationContext call) {
    List<Object> values = new ArrayList<>();
    for (Object parameter : call.getParameters()) {
      boolean data =
          parameter != null
              && !(parameter instanceof InputStream)
              && !parameter.getClass().getName().startsWith("org.jboss.")
              && !parameter.getClass().getName().contains("_ClientProxy")
              && !parameter.getClass().getName().startsWith("io.quarkus.");
      if (data) {
        values.add(parameter);
      }
    }
    return values;
  }
}

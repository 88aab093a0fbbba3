package ma.sac.kit.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * A boolean parameter is {@code true} or {@code false}. The framework takes anything else for
 * false, so that a mistyped wish to try something first would do it.
 */
@Provider
public class StrictBooleans implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    boolean asked = rawType == boolean.class || rawType == Boolean.class;
    return asked ? (ParamConverter<T>) new Strict() : null;
  }

  private static final class Strict implements ParamConverter<Boolean> {
    @Override
    public Boolean fromString(String value) {
      if (value == null) {
        return null;
      }
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException("neither true nor false");
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}

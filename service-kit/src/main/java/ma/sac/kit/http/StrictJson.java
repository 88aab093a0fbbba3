package ma.sac.kit.http;

import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.String;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import ma.sac.kit.text.PlainText;

/**
 * Reads JSON as the documents describe it and no other way: in UTF-8, one value, of the documented
 * types. What the reader could guess from another type is more often a mistake than meant.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
  private static final Map<LogicalType, List<CoercionInputShape>> NEVER_FROM =
      Map.of(
          LogicalType.Textual, List.of(Integer, Float, Boolean),
          LogicalType.Integer, List.of(String, EmptyString, Float, Boolean),
          LogicalType.Float, List.of(String, EmptyString, Boolean),
          LogicalType.Boolean, List.of(String, EmptyString, Integer, Float),
          LogicalType.Enum, List.of(EmptyString, Integer),
          LogicalType.OtherScalar, List.of(EmptyString, Integer, Boolean));

  /** Last, or the framework's modules would read moments in their own way. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  /** Deprecated for a builder's sake, but the factory comes made. */
  @Override
  @SuppressWarnings("deprecation")
  public void customize(ObjectMapper json) {
    // Else a body in UTF-16 would be read, which the documents exclude.
    json.getFactory().configure(JsonFactory.Feature.CHARSET_DETECTION, false);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.setDefaultLeniency(false);
    NEVER_FROM.forEach(
        (type, shapes) ->
            shapes.forEach(
                shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    json.registerModule(
        new SimpleModule("strict")
            .addDeserializer(String.class, new PlainTextReader())
            .addDeserializer(Instant.class, new InstantReader()));
  }

  /** A moment is written out; a number could be seconds or milliseconds. */
  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
          return OffsetDateTime.parse(parser.getText()).toInstant();
        }
      } catch (DateTimeParseException noMoment) {
        // answered below, as anything else that is no moment
      }
      return context.reportInputMismatch(this, "no moment with an offset from UTC");
    }
  }

  private static final class PlainTextReader extends StdScalarDeserializer<String> {
    PlainTextReader() {
      super(String.class);
    }

    @Override
    public LogicalType logicalType() {
      return LogicalType.Textual;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return text == null || PlainText.isPlain(text)
          ? text
          : context.reportInputMismatch(this, "a text with a control character");
    }
  }
}

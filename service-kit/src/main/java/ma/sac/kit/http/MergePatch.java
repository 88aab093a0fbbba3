package ma.sac.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Applies {@code application/merge-patch+json} (RFC 7396) to the editable fields of a resource. */
@ApplicationScoped
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** The fields after the patch, validated as a whole. */
  public <T> T apply(T editable, JsonNode patch, Class<T> type) {
    if (patch == null || !patch.isObject()) {
      throw new Refusal(CommonProblem.MALFORMED_REQUEST, "A merge patch is a JSON object");
    }
    try {
      T patched = json.treeToValue(merge(json.valueToTree(editable), (ObjectNode) patch), type);
      var violations = validator.validate(patched);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return patched;
    } catch (JsonProcessingException unreadable) {
      throw new jakarta.ws.rs.BadRequestException(unreadable);
    }
  }

  private JsonNode merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isNull()) {
                target.putNull(field.getKey());
              } else if (value.isObject()
                  && target.get(field.getKey()) instanceof ObjectNode nested) {
                target.set(field.getKey(), merge(nested, (ObjectNode) value));
              } else {
                target.set(field.getKey(), value);
              }
            });
    return target;
  }
}

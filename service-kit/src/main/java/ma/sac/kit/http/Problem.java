package ma.sac.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every failure: {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Problem",
    description = "RFC 9457 problem; further members carry the facts needed to act")
public record Problem(
    @Schema(examples = "/problems/invalid") String type,
    @Schema(examples = "The request is well-formed, but makes no sense") String title,
    @Schema(examples = "422") int status,
    String detail,
    String instance,
    List<Violation> violations,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemType type, String detail) {
    return new Problem(
        "/problems/" + type.slug(), type.title(), type.status(), detail, null, null, Map.of());
  }

  static Problem invalid(ProblemType type, String detail, List<Violation> violations) {
    return new Problem(
        "/problems/" + type.slug(),
        type.title(),
        type.status(),
        detail,
        null,
        violations,
        Map.of());
  }

  static Problem of(Refusal refusal) {
    ProblemType type = refusal.type();
    return new Problem(
        "/problems/" + type.slug(),
        type.title(),
        type.status(),
        refusal.getMessage(),
        null,
        null,
        refusal.facts());
  }

  Response toResponse() {
    return toResponse(Response.status(status));
  }

  Response toResponse(Response.ResponseBuilder response) {
    return response.type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
  }
}

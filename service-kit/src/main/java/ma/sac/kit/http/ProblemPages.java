package ma.sac.kit.http;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A readable page for each problem type: what a caller finds when following {@code type}. */
@Path("/problems")
@PermitAll
class ProblemPages {
  private final List<ProblemType> types = new ArrayList<>(List.of(CommonProblem.values()));

  ProblemPages(@All List<ProblemCatalogue> catalogues) {
    catalogues.forEach(catalogue -> types.addAll(catalogue.types()));
  }

  @GET
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public String all() {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Problems</title><h1>Problems</h1><ul>");
    types.forEach(
        t ->
            page.append(
                "<li>%d <a href=\"/problems/%s\">%s</a></li>"
                    .formatted(t.status(), t.slug(), t.title())));
    return page.append("</ul></html>").toString();
  }

  @GET
  @Path("/{slug}")
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public String one(@PathParam("slug") String slug) {
    ProblemType type =
        types.stream()
            .filter(t -> t.slug().equals(slug))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>HTTP status %d, type <code>/problems/%s</code></p><p>%s</p><p><a href=\"/problems\">All problems</a></p></html>"
        .formatted(type.title(), type.title(), type.status(), type.slug(), type.help());
  }
}

package ma.sac.kit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** The tests' operations. */
@Path("/things")
public class ThingResource {
  public record ThingRequest(@NotBlank String name, @NotNull @Positive Integer size) {}

  public record ThingView(UUID id, String name, long version) {}

  private final Things things;
  private final Sql sql;
  private final MergePatch patches;

  ThingResource(Things things, Sql sql, MergePatch patches) {
    this.things = things;
    this.sql = sql;
    this.patches = patches;
  }

  @POST
  @RolesAllowed("maker")
  @Idempotent
  public RestResponse<ThingView> create(@Valid @NotNull ThingRequest request) {
    if (request.name().startsWith("refused")) {
      things.createThenRefuse(request.name());
    }
    if (request.name().startsWith("slow")) {
      sql.number("SELECT 1 FROM pg_sleep(0.5)");
    }
    UUID id = things.create(request.name());
    return RestResponse.ResponseBuilder.ok(new ThingView(id, request.name(), 1))
        .status(201)
        .location(URI.create("/things/" + id))
        .build();
  }

  @GET
  @RolesAllowed("maker")
  public Page<ThingView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    UUID last = Cursor.id(after);
    List<ThingView> rows =
        sql.list(
            "SELECT * FROM thing WHERE ?::uuid IS NULL OR id > ? ORDER BY id LIMIT ?",
            ThingResource::view,
            last,
            last,
            limit + 1);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), row -> row);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("maker")
  public RestResponse<ThingView> one(@PathParam("id") UUID id) {
    ThingView view = find(id);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", Versions.etag(view.version()))
        .build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("maker")
  public ThingView patch(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    ThingView present = find(id);
    Versions.require(ifMatch, present.version());
    ThingRequest patched =
        patches.apply(new ThingRequest(present.name(), 1), patch, ThingRequest.class);
    return new ThingView(id, patched.name(), things.rename(id, patched.name(), present.version()));
  }

  /** Left without a role on purpose. */
  @GET
  @Path("/forgotten")
  public String forgotten() {
    return "nobody may read this";
  }

  @GET
  @Path("/broken")
  @RolesAllowed("maker")
  public String broken() {
    sql.update(
        "INSERT INTO thing (id, name, version) VALUES (?, 'secret-name-of-a-person', NULL)",
        UUID.randomUUID());
    return "unreachable";
  }

  public record Line(@NotNull @Positive Integer quantity) {}

  public record LinesRequest(@NotNull @Valid List<Line> lines) {}

  @POST
  @Path("/lines")
  @RolesAllowed("maker")
  @Idempotent(required = false)
  public RestResponse<Void> lines(@Valid @NotNull LinesRequest request) {
    return RestResponse.noContent();
  }

  private ThingView find(UUID id) {
    return sql.first("SELECT * FROM thing WHERE id = ?", ThingResource::view, id)
        .orElseThrow(Refusal::notFound);
  }

  private static ThingView view(java.sql.ResultSet row) throws java.sql.SQLException {
    return new ThingView(
        row.getObject("id", UUID.class), row.getString("name"), row.getLong("version"));
  }
}

package ma.sac.cooperative.categories;

import static ma.sac.cooperative.Roles.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import ma.sac.cooperative.web.Answers;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/product-categories")
@Tag(name = "Product categories")
@RolesAllowed({
  PROGRAMME_MANAGER,
  ODCO_OFFICER,
  COOPERATIVE,
  FINANCE_OFFICER,
  LOGISTICS_COORDINATOR,
  WAREHOUSE_AGENT,
  REGISTRAR,
  VERIFIER,
  FIELD_AGENT,
  GRIEVANCE_OFFICER,
  PARTNER,
  AUDITOR,
  DATA_PROTECTION_OFFICER,
  PLATFORM_ADMIN,
  SERVICE
})
class ProductCategoryResource {
  private final ProductCategories categories;
  private final EditCategories editing;

  ProductCategoryResource(ProductCategories categories, EditCategories editing) {
    this.categories = categories;
    this.editing = editing;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed({ODCO_OFFICER, PLATFORM_ADMIN})
  @Idempotent(required = false)
  @Operation(
      operationId = "addProductCategory",
      summary = "Add a product category",
      description =
          "Use it before the first product of a kind that nobody made yet: a product's category is from this list.")
  public RestResponse<ProductCategoryView> add(@NotNull @Valid ProductCategoryRequest request) {
    ProductCategory made = editing.add(request);
    return RestResponse.ResponseBuilder.<ProductCategoryView>create(
            RestResponse.Status.CREATED, ProductCategoryView.of(made))
        .location(URI.create("/product-categories/" + made.code()))
        .header("ETag", Versions.etag(made.version()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listProductCategories",
      summary = "List product categories",
      description =
          "Use it to fill a choice, or to see which categories need an authorisation of the food safety office.")
  public Page<ProductCategoryView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    String behind = Cursor.decode(after, 1).map(parts -> parts.get(0)).orElse("");
    List<ProductCategory> rows = categories.page(behind, limit);
    return Page.of(rows, limit, row -> List.of(row.code()), ProductCategoryView::of);
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getProductCategory",
      summary = "Read a product category",
      description = "Use it before a change: its names, and the version that the change must name.")
  public RestResponse<ProductCategoryView> get(@PathParam("code") String code) {
    return answer(categories.find(code).orElseThrow(Refusal::notFound));
  }

  @PATCH
  @Path("/{code}")
  @RolesAllowed({ODCO_OFFICER, PLATFORM_ADMIN})
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeProductCategory",
      summary = "Correct a product category",
      description =
          "Use it when a name is wrong, or when the law on authorisations changed: from then on what of it has none is not ordered.")
  public RestResponse<ProductCategoryView> change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = ProductCategoryChange.class),
                      example = "{\"nameFr\": \"Huile d'olive vierge\"}"))
          @NotNull
          JsonNode patch) {
    return answer(editing.change(code, patch, ifMatch));
  }

  private static RestResponse<ProductCategoryView> answer(ProductCategory category) {
    return Answers.ok(category.version(), ProductCategoryView.of(category));
  }
}

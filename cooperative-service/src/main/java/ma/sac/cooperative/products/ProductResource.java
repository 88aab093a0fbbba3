package ma.sac.cooperative.products;

import static ma.sac.cooperative.Roles.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Answers;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/products")
@Tag(name = "Products")
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
class ProductResource {
  private final Products products;
  private final ListProduct listing;

  ProductResource(Products products, ListProduct listing) {
    this.products = products;
    this.listing = listing;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Idempotent(required = false)
  @Operation(
      operationId = "listProduct",
      summary = "List a product",
      description =
          "A cooperative lists its own; an officer may for one of the officer's territories, naming the channel.")
  public RestResponse<ProductView> list(@NotNull @Valid ProductRequest request) {
    Product made = listing.list(request);
    return Answers.created("products", made.id(), made.version(), ProductView.of(made));
  }

  @GET
  @Operation(
      operationId = "listProducts",
      summary = "List products",
      description =
          "To see what a cooperative makes, who makes something of a category, or to search by part of a word of either name: `argan`, `Argane` and `أركان` find the same. Every word must be found.")
  public Page<ProductView> page(
      @Parameter(
              description =
                  "Words or parts of words of the French or the Arabic name, without regard to accents, small and capital letters, or the script",
              example = "argan")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("kind") ProductKind kind,
      @QueryParam("category") String category,
      @Parameter(
              description = "HCP code of a commune, a province or a region the cooperative lies in",
              example = "09")
          @QueryParam("territory")
          String territory,
      @Parameter(description = "Whether women lead the cooperative") @QueryParam("womenLed")
          Boolean womenLed,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    Products.Filter filter =
        new Products.Filter(text, cooperativeId, kind, category, territory, womenLed);
    List<Product> rows = products.page(filter, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), ProductView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getProduct",
      summary = "Read a product",
      description = "Its details, and the version that a change must name.")
  public RestResponse<ProductView> get(@PathParam("id") UUID id) {
    return answer(products.find(id).orElseThrow(Refusal::notFound));
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeProduct",
      summary = "Correct a product",
      description = "When its name, weight or shelf life changed, or it is no longer made.")
  public RestResponse<ProductView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = ProductChange.class),
                      example = "{\"shelfLifeDays\": 300}"))
          @NotNull
          JsonNode patch) {
    return answer(listing.change(id, patch, ifMatch));
  }

  private static RestResponse<ProductView> answer(Product product) {
    return Answers.ok(product.version(), ProductView.of(product));
  }
}

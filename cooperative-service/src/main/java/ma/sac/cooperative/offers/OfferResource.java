package ma.sac.cooperative.offers;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Answers;
import ma.sac.kit.http.CommonProblem;
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

@Path("/offers")
@Tag(name = "Offers")
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
class OfferResource {
  private final Offers offers;
  private final OfferPrices prices;
  private final PublishOffer publication;

  OfferResource(Offers offers, OfferPrices prices, PublishOffer publication) {
    this.offers = offers;
    this.prices = prices;
    this.publication = publication;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Idempotent(required = false)
  @Operation(
      operationId = "publishOffer",
      summary = "Publish an offer",
      description =
          "Says how much of a product is for sale, in which window, at which unit price. Sourcing plans choose among published offers.")
  public RestResponse<OfferView> publish(@NotNull @Valid OfferRequest request) {
    Offer made = publication.publish(request);
    return Answers.created("offers", made.id(), made.version(), OfferView.of(made));
  }

  @GET
  @Operation(
      operationId = "listOffers",
      summary = "List offers",
      description =
          "To see what a cooperative sells, or who sells something of a category, and how much is left.")
  public Page<OfferView> page(
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("category") String category,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<Offer> rows = offers.page(cooperativeId, category, Cursor.id(after), limit);
    return Page.of(rows, limit, row -> List.of(row.id().toString()), OfferView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOffer",
      summary = "Read an offer",
      description = "Its terms, what is left of it, and the version that a change must name.")
  public RestResponse<OfferView> get(@PathParam("id") UUID id) {
    return answer(offers.find(id).orElseThrow(Refusal::notFound));
  }

  @GET
  @Path("/{id}/prices")
  @Operation(
      operationId = "listOfferPrices",
      summary = "See what an offer cost when",
      description =
          "Use it to check a price against the day of an order: every price that the offer had, from the first, or with `on` those of one day. Several held on a day on which it was changed; the last is that of the day's end. None before it was published and after it was withdrawn.")
  public Page<OfferPriceView> prices(
      @PathParam("id") UUID id,
      @Parameter(description = "A day in Morocco", example = "2020-05-04") @QueryParam("on")
          LocalDate on,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    offers.find(id).orElseThrow(Refusal::notFound);
    int no = Cursor.decode(after, 1).map(parts -> number(parts.get(0))).orElse(0);
    List<OfferPrices.OfferPrice> rows = prices.page(id, on, no, limit);
    return Page.of(rows, limit, row -> List.of(String.valueOf(row.no())), OfferPriceView::of);
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new Refusal(CommonProblem.MALFORMED_REQUEST, "`after` is no cursor of this list");
    }
    return Integer.parseInt(text);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeOffer",
      summary = "Change an offer",
      description =
          "More or less quantity, another price or window; orders that were placed stand.")
  public RestResponse<OfferView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = OfferChange.class),
                      example = "{\"quantity\": 4000}"))
          @NotNull
          JsonNode patch) {
    return answer(publication.change(id, patch, ifMatch));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({COOPERATIVE, ODCO_OFFICER})
  @Idempotent(required = false)
  @Operation(
      operationId = "withdrawOffer",
      summary = "Withdraw an offer",
      description = "Nothing more is ordered from it; orders that were placed stand.")
  public RestResponse<OfferView> withdraw(@PathParam("id") UUID id) {
    return answer(publication.withdraw(id));
  }

  private static RestResponse<OfferView> answer(Offer offer) {
    return Answers.ok(offer.version(), OfferView.of(offer));
  }
}

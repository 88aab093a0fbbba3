package ma.sac.basket.basketmodel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Answers;
import ma.sac.basket.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/basket-models")
@Tag(name = "Basket models", description = "What a basket is made of, by version")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class BasketModelResource {
  private final DraftBasketModel draft;
  private final PublishBasketModel publish;
  private final BasketModels models;
  private final Caller caller;

  BasketModelResource(
      DraftBasketModel draft, PublishBasketModel publish, BasketModels models, Caller caller) {
    this.draft = draft;
    this.publish = publish;
    this.models = models;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "draftBasketModel",
      summary = "Draft a basket model",
      description =
          "Use it before a campaign is drafted. Exactly one component is the container. A draft binds nobody until it is published.")
  public RestResponse<BasketModelView> create(@Valid @NotNull BasketModelRequest request) {
    return created(draft.first(request, caller.person()));
  }

  @POST
  @ResponseStatus(201)
  @Path("/{id}/versions")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "draftBasketModelVersion",
      summary = "Draft the next version of a model",
      description =
          "Use it to change what future baskets hold; baskets and campaigns of earlier versions keep theirs.")
  public RestResponse<BasketModelView> next(UUID id, @Valid @NotNull BasketModelRequest request) {
    return created(draft.next(id, request, caller.person()));
  }

  @POST
  @Path("/{id}/publication")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Idempotent(required = false)
  @Operation(
      operationId = "publishBasketModel",
      summary = "Publish the draft of a model",
      description = "Use it when the draft is agreed; a published version never changes again.")
  public RestResponse<BasketModelView> publish(UUID id) {
    BasketModel model = publish.publish(id);
    return Answers.ok("/basket-models/" + id, model.version(), BasketModelView.of(model));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getBasketModel",
      summary = "Read a model",
      description = "Use it to see the bill of components; without `version` the latest one.")
  public RestResponse<BasketModelView> get(UUID id, @QueryParam("version") Integer version) {
    BasketModel model =
        (version == null ? models.latest(id) : models.find(id, version))
            .orElseThrow(Refusal::notFound);
    return Answers.ok("/basket-models/" + id, model.version(), BasketModelView.of(model));
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "listBasketModels",
      summary = "List the models",
      description = "Use it to find a model; each is shown in its latest version.")
  public Page<BasketModelView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        models.page(Cursor.id(after), limit),
        limit,
        model -> List.of(model.id().toString()),
        BasketModelView::of);
  }

  private static RestResponse<BasketModelView> created(BasketModel model) {
    return Answers.created(
        "/basket-models/" + model.id(), model.version(), BasketModelView.of(model));
  }
}

package ma.sac.distribution.campaigns;

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
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/campaigns")
@Tag(name = "campaigns", description = "One run of the programme, from its draft to its closure")
class CampaignResource {
  private final DraftCampaign draftCampaign;
  private final Campaigns campaigns;
  private final CampaignsInReach inReach;
  private final CampaignBudgets budgets;
  private final MergePatch patches;
  private final Caller caller;

  CampaignResource(
      DraftCampaign draftCampaign,
      Campaigns campaigns,
      CampaignsInReach inReach,
      CampaignBudgets budgets,
      MergePatch patches,
      Caller caller) {
    this.draftCampaign = draftCampaign;
    this.campaigns = campaigns;
    this.inReach = inReach;
    this.budgets = budgets;
    this.patches = patches;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "draftCampaign",
      summary = "Draft a campaign",
      description =
          "The first step of a run of the programme. It opens later, once partners, authorisations and money are there.")
  public RestResponse<CampaignView> draft(@NotNull @Valid CampaignFields fields) {
    inReach.requireOwnTargets(fields);
    Campaign campaign = draftCampaign.draft(fields, caller.person());
    return Answers.created(view(campaign), "/campaigns/" + campaign.id());
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.REGISTRAR,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listCampaigns",
      summary = "List campaigns",
      description = "To find a campaign by its state; only those that your token covers.")
  public Page<CampaignView> list(
      @QueryParam("status") CampaignStatus status,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        campaigns.list(status, Cursor.id(after), limit + 1),
        limit,
        campaign -> List.of(campaign.id().toString()),
        this::view);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.WAREHOUSE_AGENT,
    Roles.REGISTRAR,
    Roles.FIELD_AGENT,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getCampaign",
      summary = "Read a campaign",
      description = "To see its state, its fields and its money; the ETag is what a change names.")
  public RestResponse<CampaignView> get(@PathParam("id") UUID id) {
    return tagged(inReach.visible(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "changeCampaign",
      summary = "Change a campaign",
      description =
          "To correct a draft, or to extend a campaign that runs, which must go on having what it opened with: a partner of each sector and each target province's governor. Send the ETag that you read in If-Match.")
  public RestResponse<CampaignView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = CampaignChange.class),
                      example = "{\"endsOn\": \"2020-08-31\", \"baskets\": 4200}"))
          @NotNull
          JsonNode patch) {
    Campaign seen = inReach.steered(id);
    Versions.require(ifMatch, seen.revision());
    CampaignFields fields = patches.apply(seen.fields(), patch, CampaignFields.class);
    inReach.requireOwnTargets(fields);
    return tagged(draftCampaign.change(seen, fields, seen.revision()));
  }

  private RestResponse<CampaignView> tagged(Campaign campaign) {
    return RestResponse.ResponseBuilder.ok(view(campaign))
        .header("ETag", Versions.etag(campaign.revision()))
        .build();
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, budgets.find(campaign.id()).orElseThrow());
  }
}

package ma.sac.distribution.partners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges")
@Tag(name = "partners")
class PledgeResource {
  private final KeepPledge keepPledge;
  private final Pledges pledges;
  private final Reach reach;
  private final Caller caller;

  PledgeResource(KeepPledge keepPledge, Pledges pledges, Reach reach, Caller caller) {
    this.keepPledge = keepPledge;
    this.pledges = pledges;
    this.reach = reach;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.FINANCE_OFFICER, Roles.PARTNER, Roles.AUDITOR})
  @Operation(
      operationId = "listPledges",
      summary = "List pledges",
      description = "To see who promised what for a campaign. A partner sees its own.")
  public Page<PledgeView> list(
      @QueryParam("campaignId") UUID campaignId,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        pledges.list(campaignId, onlyPartner(), Cursor.id(after), limit + 1),
        limit,
        pledge -> List.of(pledge.id().toString()),
        PledgeView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.FINANCE_OFFICER, Roles.PARTNER, Roles.AUDITOR})
  @Operation(
      operationId = "getPledge",
      summary = "Read a pledge",
      description = "To see how much of one promise was received.")
  public PledgeView get(@PathParam("id") UUID id) {
    return PledgeView.of(visible(id));
  }

  @POST
  @Path("{id}/signature")
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "signPledge",
      summary = "Record a pledge's signature",
      description = "When the agreement is signed: from then on its funding can be authorised.")
  public RestResponse<PledgeView> sign(
      @PathParam("id") UUID id, @NotNull @Valid PledgeSignatureRequest request) {
    visible(id);
    return Answers.done(PledgeView.of(keepPledge.sign(id, request)), "/pledges/" + id);
  }

  @POST
  @Path("{id}/receipts")
  @Idempotent
  @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.FINANCE_OFFICER})
  @Operation(
      operationId = "recordPledgeReceipt",
      summary = "Record that a pledge came in",
      description = "For each transfer; cooperatives are paid from what was received.")
  public RestResponse<PledgeView> receive(
      @PathParam("id") UUID id, @NotNull @Valid PledgeReceiptRequest request) {
    visible(id);
    return Answers.done(
        PledgeView.of(keepPledge.receive(id, request, caller.person())), "/pledges/" + id);
  }

  @POST
  @Path("{id}/withdrawal")
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "withdrawPledge",
      summary = "Withdraw a pledge",
      description =
          "When a partner takes its promise back. The authorised amount is lowered first; refused for what is committed.")
  public RestResponse<PledgeView> withdraw(
      @PathParam("id") UUID id, @NotNull @Valid PledgeWithdrawalRequest request) {
    visible(id);
    return Answers.done(
        PledgeView.of(keepPledge.withdraw(id, request, caller.person())), "/pledges/" + id);
  }

  private Pledge visible(UUID id) {
    return pledges.find(id).filter(this::isVisible).orElseThrow(Refusal::notFound);
  }

  private boolean isVisible(Pledge pledge) {
    UUID only = onlyPartner();
    return reach.coversCampaign(pledge.campaignId())
        && (only == null || only.equals(pledge.partnerId()));
  }

  /** The partner whose pledges a partner sees, none that exists where its token names none. */
  private UUID onlyPartner() {
    return caller.has(Roles.PARTNER) ? caller.boundTo("partner_id").orElse(new UUID(0, 0)) : null;
  }
}

package ma.sac.basket.sourcing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.sac.basket.Roles;
import ma.sac.basket.Visible;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sourcing-plans")
@Tag(name = "Sourcing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SourcingComparisonResource {
  private final CompareSourcing compare;
  private final SourcingPlans plans;
  private final Visible visible;

  SourcingComparisonResource(CompareSourcing compare, SourcingPlans plans, Visible visible) {
    this.compare = compare;
    this.plans = plans;
    this.visible = visible;
  }

  @POST
  @Path("/{id}/what-if")
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "whatIfSourcingPlan",
      summary = "Try other weights or another number of baskets",
      description =
          "Use it to see, beside the plan, what it would be if it were wished otherwise, with the offers of now. Nothing is kept. It is answered within `timeLimitSeconds`; 503 while another one is computed.")
  public SourcingComparison whatIf(UUID id, @Valid @NotNull WhatIfRequest request) {
    return compare.whatIf(visible(id), request);
  }

  @GET
  @Path("/{id}/comparison")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.ODCO_OFFICER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "compareSourcingPlans",
      summary = "Two plans side by side",
      description =
          "Use it to choose between proposals: what each costs, how it divides the money, and what every cooperative gets in either, with the reason. Without `with` it is put beside the campaign's newest plan.")
  public SourcingComparison compare(UUID id, @QueryParam("with") UUID with) {
    SourcingPlan left = visible(id);
    return compare.compare(
        left, with == null ? plans.newestOf(left.campaignId()).orElseThrow() : visible(with));
  }

  private SourcingPlan visible(UUID id) {
    SourcingPlan plan = plans.find(id).orElseThrow(Refusal::notFound);
    visible.campaign(plan.campaignId());
    return plan;
  }
}

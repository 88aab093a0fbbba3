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
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners")
@Tag(name = "partners", description = "The organisations of the alliance and what they promise")
class PartnerResource {
  private final RegisterPartner registerPartner;
  private final Partners partners;
  private final Caller caller;

  PartnerResource(RegisterPartner registerPartner, Partners partners, Caller caller) {
    this.registerPartner = registerPartner;
    this.partners = partners;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @Idempotent(required = false)
  @RolesAllowed(Roles.PROGRAMME_MANAGER)
  @Operation(
      operationId = "registerPartner",
      summary = "Register a partner",
      description = "When an organisation joins; campaigns and pledges name it afterwards.")
  public RestResponse<PartnerView> register(@NotNull @Valid PartnerRequest request) {
    PartnerView view = registerPartner.register(request, caller.person());
    return Answers.created(view, "/partners/" + view.id());
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listPartners",
      summary = "List partners",
      description = "To find an organisation's id.")
  public Page<PartnerView> list(
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return Page.of(
        partners.list(Cursor.id(after), limit + 1),
        limit,
        partner -> List.of(partner.id().toString()),
        partner -> partner);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PROGRAMME_MANAGER,
    Roles.FINANCE_OFFICER,
    Roles.LOGISTICS_COORDINATOR,
    Roles.PARTNER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getPartner",
      summary = "Read a partner",
      description = "To see one organisation.")
  public PartnerView get(@PathParam("id") UUID id) {
    return partners.find(id).orElseThrow(Refusal::notFound);
  }
}

package ma.sac.distribution.handovers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Answers;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Roles;
import ma.sac.kit.http.Idempotent;
import ma.sac.kit.http.Problem;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/handovers")
@Tag(name = "handovers", description = "A basket given: which, where, when, on which voucher")
class HandoverResource {
  private static final Set<DistributionProblem> ABOUT_THE_BASKET =
      Set.of(
          DistributionProblem.BASKET_NOT_HERE,
          DistributionProblem.BASKET_RECALLED,
          DistributionProblem.BASKET_PAST_BEST_BEFORE);

  private final HandOverBasket handOverBasket;
  private final ReverseHandover reverseHandover;
  private final Handovers handovers;
  private final VoucherProof proof;
  private final Reach reach;
  private final Caller caller;

  HandoverResource(
      HandOverBasket handOverBasket,
      ReverseHandover reverseHandover,
      Handovers handovers,
      VoucherProof proof,
      Reach reach,
      Caller caller) {
    this.handOverBasket = handOverBasket;
    this.reverseHandover = reverseHandover;
    this.handovers = handovers;
    this.proof = proof;
    this.reach = reach;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.FIELD_AGENT)
  @Operation(
      operationId = "handOverBasket",
      summary = "Hand over a basket",
      description =
          "Online, when a family is in front of you: the voucher's token (or its id and short code) and the basket's serial. A refusal says why and is kept as an attempt.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = HandoverView.class)))
  public Response handOver(@NotNull @Valid HandoverRequest request) {
    if (!caller.coversSite(request.siteId())) {
      throw Refusal.notFound();
    }
    HandOverBasket.Result result =
        handOverBasket.handOver(
            request, proof.voucherOf(request).orElse(null), caller.person(), reach::coversCampaign);
    if (result.handover() == null) {
      return refused(result, request.serial());
    }
    return Response.created(URI.create("/handovers/" + result.handover().id()))
        .entity(result.handover())
        .build();
  }

  private static Response refused(HandOverBasket.Result result, String serial) {
    DistributionProblem problem = result.refusal();
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("verdict", problem.slug()));
    if (result.voucherStatus() != null) {
      facts.put("status", result.voucherStatus());
    }
    if (ABOUT_THE_BASKET.contains(problem)) {
      facts.put("serials", List.of(serial));
    }
    if (problem == DistributionProblem.VOUCHER_OF_ANOTHER_SITE) {
      facts.put("siteId", result.voucherSite());
    }
    Problem body =
        new Problem(
            "/problems/" + problem.slug(),
            problem.title(),
            problem.status(),
            problem.help(),
            null,
            null,
            facts);
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(body).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.FIELD_AGENT, Roles.LOGISTICS_COORDINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "getHandover",
      summary = "Read a hand-over",
      description = "To see one hand-over by the id that the device gave it.")
  public HandoverView get(@PathParam("id") UUID id) {
    return visible(id);
  }

  @POST
  @Path("/{id}/reversal")
  @Idempotent
  @RolesAllowed({Roles.FIELD_AGENT, Roles.LOGISTICS_COORDINATOR})
  @Operation(
      operationId = "reverseHandover",
      summary = "Reverse a hand-over",
      description =
          "When it was a mistake: the basket is at its site again, the voucher can be used again. Known reasons: WRONG_BASKET, WRONG_VOUCHER, BROUGHT_BACK, ENTRY_ERROR.")
  public RestResponse<HandoverView> reverse(
      @PathParam("id") UUID id, @NotNull @Valid ReversalRequest request) {
    visible(id);
    return Answers.done(reverseHandover.reverse(id, request, caller.person()), "/handovers/" + id);
  }

  private HandoverView visible(UUID id) {
    return handovers.find(id).filter(this::isVisible).orElseThrow(Refusal::notFound);
  }

  private boolean isVisible(HandoverView handover) {
    boolean othersSite =
        caller.has(Roles.FIELD_AGENT)
            && !caller.has(Roles.LOGISTICS_COORDINATOR)
            && (handover.siteId() == null || !caller.coversSite(handover.siteId()));
    return reach.coversCampaign(handover.campaignId()) && !othersSite;
  }
}

package ma.sac.kit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.security.Caller;

/** Says what the token says. */
@Path("/caller")
@RolesAllowed({"maker", "service"})
public class CallerResource {
  public record CallerView(
      String subject,
      String person,
      boolean coversTerritory,
      boolean covers,
      String boundTo,
      String narrowedTo) {}

  private final Caller caller;
  private final Audit audit;

  CallerResource(Caller caller, Audit audit) {
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  public CallerView caller(@QueryParam("territory") String territory, @QueryParam("id") UUID id) {
    return new CallerView(
        caller.subject(),
        caller.person(),
        caller.coversTerritory(territory),
        caller.covers("sites", id),
        caller.boundTo("thing_id").map(UUID::toString).orElse("nothing"),
        caller.narrowedTo("sites").map(Object::toString).orElse("everything"));
  }

  @POST
  @Path("/deeds")
  @Transactional
  public void deed(@QueryParam("subject") String subject) {
    audit.record("deed.done", subject, "to try it");
  }
}

package ma.sac.cooperative.cooperatives;

import static ma.sac.cooperative.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.cooperative.imports.ListWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/export")
@Tag(name = "Cooperatives")
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
class CooperativeExportResource {
  private final Cooperatives cooperatives;
  private final ListKeys keys;
  private final ListWriter lists;

  CooperativeExportResource(Cooperatives cooperatives, ListKeys keys, ListWriter lists) {
    this.cooperatives = cooperatives;
    this.keys = keys;
    this.lists = lists;
  }

  @GET
  @Produces({ListWriter.CSV, ListWriter.NDJSON})
  @Operation(
      operationId = "exportCooperatives",
      summary = "Export cooperatives",
      description =
          "Use it to work on the cooperatives in a spreadsheet (text/csv, safe to open) or to read them by machine (application/x-ndjson), by the Accept header. Its columns are those of an import, so that the file can be imported again; contact and bank account are left empty.")
  public Response export(
      @QueryParam("status") CooperativeStatus status,
      @QueryParam("territory") String territory,
      @QueryParam("womenLed") Boolean womenLed,
      @Context Request request) {
    Cooperatives.Filter filter = new Cooperatives.Filter(null, status, territory, null, womenLed);
    return lists.answer(request, "cooperatives", new Rows(filter));
  }

  private final class Rows implements ListWriter.Source<Cooperative> {
    private final Cooperatives.Filter filter;

    Rows(Cooperatives.Filter filter) {
      this.filter = filter;
    }

    @Override
    public List<Cooperative> behind(UUID after, int limit) {
      return cooperatives.page(filter, after, limit);
    }

    @Override
    public UUID id(Cooperative row) {
      return row.id();
    }

    @Override
    public List<String> columns() {
      return CooperativeRow.COLUMNS.names();
    }

    @Override
    public List<Map<String, Object>> values(List<Cooperative> rows) {
      Map<UUID, String> named =
          keys.of(ImportKind.COOPERATIVES, rows.stream().map(Cooperative::id).toList());
      return rows.stream()
          .map(row -> CooperativeRow.COLUMNS.values(CooperativeRow.of(named.get(row.id()), row)))
          .toList();
    }
  }
}

package ma.sac.cooperative.offers;

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

@Path("/offers/export")
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
class OfferExportResource {
  private final Offers offers;
  private final ListKeys keys;
  private final ListWriter lists;

  OfferExportResource(Offers offers, ListKeys keys, ListWriter lists) {
    this.offers = offers;
    this.keys = keys;
    this.lists = lists;
  }

  @GET
  @Produces({ListWriter.CSV, ListWriter.NDJSON})
  @Operation(
      operationId = "exportOffers",
      summary = "Export offers",
      description =
          "Use it to work on offers in a spreadsheet (text/csv, safe to open) or to read them by machine (application/x-ndjson), by the Accept header. Its columns are those of an import, so that the file can be imported again.")
  public Response export(
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("category") String category,
      @Context Request request) {
    return lists.answer(request, "offers", new Rows(cooperativeId, category));
  }

  private final class Rows implements ListWriter.Source<Offer> {
    private final UUID cooperative;
    private final String category;

    Rows(UUID cooperative, String category) {
      this.cooperative = cooperative;
      this.category = category;
    }

    @Override
    public List<Offer> behind(UUID after, int limit) {
      return offers.page(cooperative, category, after, limit);
    }

    @Override
    public UUID id(Offer row) {
      return row.id();
    }

    @Override
    public List<String> columns() {
      return OfferRow.COLUMNS.names();
    }

    @Override
    public List<Map<String, Object>> values(List<Offer> rows) {
      Map<UUID, String> named = keys.of(ImportKind.OFFERS, rows.stream().map(Offer::id).toList());
      Map<UUID, String> products =
          keys.of(ImportKind.PRODUCTS, rows.stream().map(Offer::productId).distinct().toList());
      return rows.stream()
          .map(
              row ->
                  OfferRow.of(
                      named.getOrDefault(row.id(), row.id().toString()),
                      products.getOrDefault(row.productId(), row.productId().toString()),
                      row))
          .map(OfferRow.COLUMNS::values)
          .toList();
    }
  }
}

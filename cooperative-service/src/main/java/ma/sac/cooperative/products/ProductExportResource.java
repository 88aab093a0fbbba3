package ma.sac.cooperative.products;

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
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.cooperative.imports.ListWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/products/export")
@Tag(name = "Products")
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
class ProductExportResource {
  private final Products products;
  private final CooperativeDirectory directory;
  private final ListKeys keys;
  private final ListWriter lists;

  ProductExportResource(
      Products products, CooperativeDirectory directory, ListKeys keys, ListWriter lists) {
    this.products = products;
    this.directory = directory;
    this.keys = keys;
    this.lists = lists;
  }

  @GET
  @Produces({ListWriter.CSV, ListWriter.NDJSON})
  @Operation(
      operationId = "exportProducts",
      summary = "Export products",
      description =
          "Use it to work on the catalogue in a spreadsheet (text/csv, safe to open) or to read it by machine (application/x-ndjson), by the Accept header. Its columns are those of an import, so that the file can be imported again.")
  public Response export(
      @QueryParam("cooperativeId") UUID cooperativeId,
      @QueryParam("kind") ProductKind kind,
      @QueryParam("category") String category,
      @QueryParam("territory") String territory,
      @Context Request request) {
    Products.Filter filter =
        new Products.Filter(null, cooperativeId, kind, category, territory, null);
    return lists.answer(request, "products", new Rows(filter));
  }

  private final class Rows implements ListWriter.Source<Product> {
    private final Products.Filter filter;

    Rows(Products.Filter filter) {
      this.filter = filter;
    }

    @Override
    public List<Product> behind(UUID after, int limit) {
      return products.page(filter, after, limit);
    }

    @Override
    public UUID id(Product row) {
      return row.id();
    }

    @Override
    public List<String> columns() {
      return ProductRow.COLUMNS.names();
    }

    @Override
    public List<Map<String, Object>> values(List<Product> rows) {
      Map<UUID, String> named =
          keys.of(ImportKind.PRODUCTS, rows.stream().map(Product::id).toList());
      Map<UUID, String> owners =
          directory.listKeys(rows.stream().map(Product::cooperativeId).distinct().toList());
      return rows.stream()
          .map(
              row ->
                  ProductRow.of(
                      named.getOrDefault(row.id(), row.id().toString()),
                      owners.get(row.cooperativeId()),
                      row))
          .map(ProductRow.COLUMNS::values)
          .toList();
    }
  }
}

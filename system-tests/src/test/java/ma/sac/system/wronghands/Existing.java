package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.sac.system.client.Service;

/** One thing of each kind that the programme left, for those to ask for whose it is not. */
final class Existing {
  private static final String ORDER = "SELECT id FROM purchase_order LIMIT 1";
  private static final String AUTHORISATION =
      "SELECT %s FROM campaign_authorisation ORDER BY id LIMIT 1";

  /**
   * Where a thing is found that has no list, or whose list is under another name; by its kind, or
   * by its place in an address that has two.
   */
  private static final Map<String, List<String>> UNLISTED =
      Map.of(
          "campaigns", List.of("distribution", AUTHORISATION.formatted("campaign_id")),
          "authorisationId", List.of("distribution", AUTHORISATION.formatted("id")),
          "campaign-budgets", List.of("cooperative", "SELECT campaign_id FROM campaign_budget"),
          "order-receipts", List.of("cooperative", ORDER),
          "goods-receipts", List.of("basket", "SELECT id FROM goods_receipt LIMIT 1"),
          "handovers",
              List.of("distribution", "SELECT id FROM handover WHERE site_id IS NOT NULL LIMIT 1"),
          "enrolments", List.of("beneficiary", "SELECT id FROM enrolment LIMIT 1"),
          "imports", List.of("beneficiary", "SELECT id FROM import_run LIMIT 1"),
          "memberId",
              List.of(
                  "beneficiary",
                  "SELECT id FROM member WHERE household_id = (SELECT min(id::text)::uuid FROM household)"),
          "product-categories",
              List.of("cooperative", "SELECT code FROM product_category LIMIT 1"));

  private final Doors doors;
  private final List<Operation> operations;
  private final Map<String, String> ids = new HashMap<>();

  Existing(Doors doors, List<Operation> operations) {
    this.doors = doors;
    this.operations = operations;
    operations.stream()
        .filter(o -> o.method().equals("GET") && !o.hasPlace() && !o.isOpen())
        .filter(o -> !o.requiresAQuery() && !o.path().endsWith("/export"))
        .forEach(list -> first(list).ifPresent(id -> ids.put(list.collection(), id)));
    UNLISTED.forEach(
        (collection, found) ->
            Footprint.texts(found.get(0), found.get(1)).stream()
                .findFirst()
                .ifPresent(id -> ids.put(collection, id)));
    operations.stream()
        .filter(o -> o.toString().equals("GET distribution-service/handovers/{id}"))
        .map(handover -> doors.ask(asked(handover).orElseThrow().as(wide(handover))).json())
        .forEach(handover -> ids.put("baskets", handover.path("serial").asText()));
    operations.stream()
        .filter(o -> o.readsJson() && o.path().equals("/" + o.collection()))
        .filter(o -> !ids.containsKey(o.collection()))
        .filter(o -> operations.stream().anyMatch(one -> one.isOfOne(o.collection())))
        .forEach(this::make);
  }

  /** What the programme never needs is made from its example, of what there is. */
  private void make(Operation making) {
    if (making.exampleBody().deepCopy() instanceof ObjectNode body) {
      for (var property : making.bodySchema().path("properties").properties()) {
        String field = property.getKey();
        String of = field.endsWith("Id") ? field.substring(0, field.length() - 2) + "s" : "";
        if (ids.containsKey(of)) {
          body.put(field, ids.get(of));
        }
      }
      Asked asked = Asked.of(making).but("to have one").as(wide(making));
      String place = doors.ask(asked.body(Asked.bytes(body.toString()))).header("Location");
      if (!place.isEmpty()) {
        ids.put(making.collection(), place.substring(place.lastIndexOf('/') + 1));
      }
    }
  }

  /** The request, about a thing that exists and in the version that it has. */
  Optional<Asked> asked(Operation operation) {
    return Optional.ofNullable(ids.get(operation.collection()))
        .map(
            id -> {
              Asked about = Asked.of(operation);
              for (Operation.Parameter place : operation.places().toList()) {
                about = about.value(place.name(), ids.getOrDefault(place.name(), id));
              }
              return operation.method().equals("PATCH")
                  ? about.value("If-Match", version(operation))
                  : about;
            });
  }

  /** The ETag, from where the thing is read. */
  private String version(Operation change) {
    return operations.stream()
        .filter(o -> o.method().equals("GET") && o.path().equals(change.path()))
        .filter(o -> o.service() == change.service())
        .findFirst()
        .map(read -> doors.ask(asked(read).orElseThrow().as(wide(read))).header("ETag"))
        .orElseThrow();
  }

  private Optional<String> first(Operation list) {
    Asked asked = Asked.of(list).but("the first").as(wide(list)).value("limit", "1");
    JsonNode item = doors.ask(asked).json().at("/items/0");
    return Optional.of(item.path(item.has("id") ? "id" : "version"))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText);
  }

  /** Of all its roles but those that are narrowed to what is their own. */
  static String wide(Operation operation) {
    List<String> wide =
        operation.roles().stream()
            .filter(role -> !List.of("cooperative", "partner", "service").contains(role))
            .toList();
    Service service = operation.service();
    return wide.isEmpty()
        ? Hands.of(operation.roles().get(0), service).bearer()
        : Hands.of(wide.get(0), service).with("roles", wide).bearer();
  }
}

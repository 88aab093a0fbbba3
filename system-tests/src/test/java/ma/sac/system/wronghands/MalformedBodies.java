package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One right request's body, spoilt in every way. */
final class MalformedBodies {
  private static final int LARGEST = 1024 * 1024;

  /** Stands in the tree where text comes that no tree can hold. */
  private static final String MARK = "~mark~";

  private static final Map<String, String> BAD_TEXTS = badTexts();
  private static final List<String> HUGE_NUMBERS =
      List.of("1e400", "-1e400", "9".repeat(40), "9".repeat(2000), "1e999999999");

  private final Asked right;
  private final JsonNode example;
  private final List<Case> cases = new ArrayList<>();

  private MalformedBodies(Asked right, JsonNode example) {
    this.right = right;
    this.example = example;
  }

  /**
   * @param right a request that would be taken
   * @param schema of its body
   */
  static List<Case> of(Asked right, JsonNode schema) {
    JsonNode example = right.operation().schemas().example(schema);
    MalformedBodies bodies = new MalformedBodies(right, example);
    bodies.media();
    bodies.whole();
    bodies.fields(schema, List.of());
    return bodies.cases;
  }

  private void media() {
    byte[] body = right.body();
    for (String type :
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      add(right.but(type).body(type, body), 415);
    }
    add(right.but("no media type").body(null, body), 415);
    for (String charset : List.of("utf-16", "iso-8859-1", "klingon")) {
      add(right.but(charset).body(right.contentType() + ";charset=" + charset, body), 415);
    }
    byte[] large = java.util.Arrays.copyOf(body, LARGEST + 1);
    java.util.Arrays.fill(large, body.length, large.length, (byte) ' ');
    add(right.but("more than a mebibyte").body(large), 413);
  }

  private void whole() {
    String json = new String(right.body(), StandardCharsets.UTF_8);
    add(right.but("in UTF-16").body(json.getBytes(StandardCharsets.UTF_16)), 400);
    add(right.but("in UTF-16 without a mark").body(json.getBytes(StandardCharsets.UTF_16LE)), 400);
    add(
        right.but("in UTF-32").body(json.getBytes(java.nio.charset.Charset.forName("UTF-32"))),
        400);
    Map<String, String> wholes = new LinkedHashMap<>();
    wholes.put("words", "no JSON");
    wholes.put("the first half", json.substring(0, json.length() / 2));
    wholes.put("more behind its end", json + " {}");
    wholes.put("an array", "[]");
    wholes.put("itself in an array", "[" + json + "]");
    wholes.put("a text", "\"text\"");
    wholes.put("a number", "7");
    wholes.put("a NUL behind its end", json + "\0");
    wholes.put("an unknown field", "{\"nobodyKnows\":1," + json.substring(1));
    wholes.put("nesting without end", "{\"nobodyKnows\":" + "[".repeat(20_000));
    // Nothing is read well, but is less than what is needed.
    add(right.but("nothing").body(new byte[0]), 400, 422);
    add(right.but("null").body(Asked.bytes("null")), 400, 422);
    wholes.forEach((what, body) -> add(right.but(what).body(Asked.bytes(body)), 400));
  }

  private void fields(JsonNode reference, List<String> path) {
    Schemas schemas = right.operation().schemas();
    JsonNode at = schemas.resolved(reference);
    if (!path.isEmpty()) {
      schemas.mistyped(at).forEach(value -> spoil(path, "" + value, value.toString(), 400));
      spoil(path, "nesting", "[".repeat(5_000) + "]".repeat(5_000), 400);
    }
    switch (at.path("type").asText()) {
      case "string" -> BAD_TEXTS.forEach((what, text) -> spoil(path, what, text, 400));
      case "integer", "number" -> numbers(at).forEach(n -> spoil(path, shown(n), n, 400, 422));
      case "array" -> fields(at.path("items"), with(path, "0"));
      default ->
          at.path("properties")
              .properties()
              .forEach(field -> fields(field.getValue(), with(path, field.getKey())));
    }
  }

  private void spoil(List<String> path, String what, String json, int... fitting) {
    JsonNode whole = example.deepCopy();
    JsonNode parent = whole;
    for (String step : path.subList(0, path.size() - 1)) {
      parent = parent instanceof ArrayNode list ? first(list) : within(parent, step);
    }
    JsonNode mark = TextNode.valueOf(MARK);
    if (parent instanceof ArrayNode list) {
      list.removeAll().add(mark);
    } else {
      ((ObjectNode) parent).set(path.get(path.size() - 1), mark);
    }
    String body = whole.toString().replace('"' + MARK + '"', json);
    add(right.but(String.join(".", path) + " = " + what).body(Asked.bytes(body)), fitting);
  }

  /** The smallest is a zero to a double. */
  private static List<String> numbers(JsonNode schema) {
    boolean isDouble = schema.path("format").asText().equals("double");
    return isDouble ? HUGE_NUMBERS : with(HUGE_NUMBERS, "1e-999999999");
  }

  private static String shown(String number) {
    return number.length() > 40 ? number.length() + " digits" : number;
  }

  private static JsonNode first(ArrayNode list) {
    return list.isEmpty() ? list.addObject() : list.get(0);
  }

  /** What the example leaves out is put in, empty. */
  private static JsonNode within(JsonNode parent, String field) {
    return parent.has(field) ? parent.get(field) : ((ObjectNode) parent).putObject(field);
  }

  private void add(Asked asked, int... fitting) {
    cases.add(Case.of(asked, fitting));
  }

  private static List<String> with(List<String> some, String more) {
    List<String> longer = new ArrayList<>(some);
    longer.add(more);
    return longer;
  }

  /** As JSON texts. */
  private static Map<String, String> badTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a NUL", "\"a\\u0000b\"");
    texts.put("an escape sequence", "\"a\\u001b[2Jb\"");
    texts.put("a C1 control", "\"a\\u0085b\"");
    texts.put("a raw control character", "\"a\u0001b\"");
    texts.put("a lone high surrogate", "\"a\\ud83db\"");
    texts.put("a lone low surrogate", "\"a\\ude00b\"");
    texts.put("a half escape", "\"a\\u00\"");
    return texts;
  }
}

package ma.sac.system.wronghands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is sent to an operation that takes a list. A bad line is told in the answer, or in that of
 * the import, and the good ones go in: here no line is good, and nothing may change.
 */
final class MalformedLists {
  private static final Map<String, String> BAD_LINES =
      Map.of(
          "words", "no JSON",
          "an array", "[]",
          "a text", "\"text\"",
          "an unknown field", "{\"nobodyKnows\":1}",
          "an empty object", "{}",
          "nesting without end", "[".repeat(4_000),
          "a NUL", "\0",
          "half a surrogate pair", "{\"serial\":\"\\ud83d\"}");

  static List<Case> of(Asked right) {
    List<Case> cases = new ArrayList<>();
    for (String type : List.of("text/plain", "application/json", "application/xml")) {
      cases.add(Case.of(right.but(type).body(type, right.body()), 415));
    }
    cases.add(Case.of(right.but("no media type").body(null, right.body()), 415));
    cases.add(
        Case.of(
            right.but("klingon").body(right.contentType() + ";charset=klingon", right.body()),
            415));
    boolean lines = right.contentType().contains("ndjson");
    cases.add(Case.of(right.but("nothing").body(new byte[0]), lines ? 200 : 422));
    if (lines) {
      byte[] utf16 =
          new String(right.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      cases.add(Case.of(right.but("in UTF-16").body(utf16), 200, 415));
      cases.add(Case.of(right.but("a line without end").body(new byte[100_000]), 413));
      BAD_LINES.forEach(
          (what, line) -> cases.add(Case.of(right.but(what).body(Asked.bytes(line)), 200)));
    }
    return cases;
  }

  private MalformedLists() {}
}

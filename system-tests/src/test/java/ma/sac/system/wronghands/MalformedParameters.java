package ma.sac.system.wronghands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.wronghands.Operation.Parameter;

/** One right request's parameters, spoilt one by one. */
final class MalformedParameters {
  private static final Map<String, String> CONTROLS = controls();
  private static final List<String> INJECTIONS =
      List.of(
          "' OR '1'='1",
          "x'; DROP TABLE cooperative; --",
          "1 UNION SELECT 1",
          "=cmd|'/C calc'!A0",
          "@SUM(1+1)*cmd",
          "${jndi:ldap://127.0.0.1/a}",
          "../../etc/passwd",
          "<script>alert(1)</script>",
          "%s%n");

  /** Neither a number nor a date, an id, a constant, or one of two. */
  private static final List<String> NOT_OF_ANY_TYPE =
      List.of("not-one", "1.5", "' OR '1'='1", "=cmd|'/C calc'!A0");

  static List<Case> of(Asked right) {
    List<Case> cases = new ArrayList<>();
    for (Parameter parameter : right.operation().parameters()) {
      String name = parameter.name();
      if (parameter.in().equals("header")) {
        headers(right, parameter, cases);
        continue;
      }
      CONTROLS.forEach((what, text) -> cases.add(Case.of(with(right, name, what, text), 400)));
      int[] fitting = fitting(parameter);
      List<String> texts = parameter.isText() ? INJECTIONS : NOT_OF_ANY_TYPE;
      texts.forEach(text -> cases.add(Case.of(with(right, name, text, text), fitting)));
      cases.add(Case.of(with(right, name, "no end", "7".repeat(3_000)), fitting));
      if (name.equals("limit")) {
        for (String text : List.of("0", "-1", "501", "2147483647")) {
          cases.add(Case.of(with(right, name, text, text), 422));
        }
      }
    }
    return cases;
  }

  /** A text may be searched for in vain; where it is a place, nothing is there. */
  private static int[] fitting(Parameter parameter) {
    if (!parameter.isText()) {
      return new int[] {400};
    }
    return parameter.isPlace() ? new int[] {400, 404, 422} : new int[] {200, 400, 404, 415, 422};
  }

  private static void headers(Asked right, Parameter header, List<Case> cases) {
    String name = header.name();
    if (header.schema().has("maxLength")) {
      cases.add(Case.of(with(right, name, "no end", "k".repeat(256)), 400));
    } else if (name.equals("If-Match")) {
      INJECTIONS.forEach(text -> cases.add(Case.of(with(right, name, text, text), 412)));
    }
  }

  private static Asked with(Asked right, String name, String what, String text) {
    return right.but(name + " = " + what).value(name, text);
  }

  private static Map<String, String> controls() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a NUL", "a\0b");
    texts.put("a header's end", "a\r\nX-Injected: yes");
    texts.put("a C1 control", "a\u0085b");
    return texts;
  }

  private MalformedParameters() {}
}

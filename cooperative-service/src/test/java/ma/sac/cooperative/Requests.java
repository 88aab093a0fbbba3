package ma.sac.cooperative;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of requests, each for another thing. */
final class Requests {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Requests() {}

  static Map<String, Object> cooperative() {
    int number = NUMBER.incrementAndGet();
    return Map.ofEntries(
        Map.entry("registrationNumber", "14/" + number),
        Map.entry("nameFr", "Coopérative " + number),
        Map.entry("nameAr", "تعاونية " + number),
        Map.entry("commune", "07.427.07.23"),
        Map.entry("sector", "CEREALS"),
        Map.entry("members", 51),
        Map.entry("women", 19),
        Map.entry("youth", 12),
        Map.entry("womenLed", false),
        Map.entry("ice", "001994387000034"),
        Map.entry("contact", Map.of("name", "Canari Zerrouki", "phone", "+212600181170")),
        Map.entry("rib", "999387477683933626639331"));
  }
}

package ma.sac.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.sac.system.client.Json;

/** Consecutive baskets of one run, both ends included. */
public record SerialRange(long run, int from, int to) {

  public static List<SerialRange> of(JsonNode ranges) {
    List<SerialRange> list = new ArrayList<>();
    for (JsonNode range : Json.list(ranges)) {
      list.add(
          new SerialRange(
              range.path("run").asLong(), range.path("from").asInt(), range.path("to").asInt()));
    }
    return list;
  }

  public int size() {
    return to - from + 1;
  }

  /** The serials without their check digits, as {@code 000001-000042}. */
  public List<String> counters() {
    List<String> counters = new ArrayList<>();
    for (int counter = from; counter <= to; counter++) {
      counters.add(String.format(Locale.ROOT, "%06d-%06d", run, counter));
    }
    return counters;
  }

  public static long runOf(String serial) {
    return Long.parseLong(serial.substring(0, serial.indexOf('-')));
  }

  public boolean holds(String serial) {
    int counter = Integer.parseInt(counterOf(serial).substring(serial.indexOf('-') + 1));
    return runOf(serial) == run && counter >= from && counter <= to;
  }

  /** A printed serial without its check digit. */
  public static String counterOf(String serial) {
    return serial.substring(0, serial.lastIndexOf('-'));
  }
}

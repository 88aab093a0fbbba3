package ma.sac.cooperative.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.sac.kit.imports.CsvText;

/** Streams a list as CSV or NDJSON, some rows at a time, however long it is. */
@ApplicationScoped
public class ListWriter {
  public static final String CSV = "text/csv";
  public static final String NDJSON = "application/x-ndjson";
  private static final int WINDOW = 500;
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV).withCharset("UTF-8");
  private static final MediaType NDJSON_TYPE = MediaType.valueOf(NDJSON);

  private final ObjectMapper json;

  ListWriter(ObjectMapper json) {
    this.json = json;
  }

  /** A list in the order of its ids. */
  public interface Source<T> {
    /** At least {@code limit} rows behind that id, or all that there are. */
    List<T> behind(UUID after, int limit);

    UUID id(T row);

    List<String> columns();

    /** These rows' values by column. */
    List<Map<String, Object>> values(List<T> rows);
  }

  public <T> Response answer(Request request, String name, Source<T> source) {
    Variant variant =
        request.selectVariant(Variant.mediaTypes(CSV_TYPE, NDJSON_TYPE).add().build());
    boolean csv = variant == null || variant.getMediaType().isCompatible(CSV_TYPE);
    StreamingOutput file = out -> write(out, source, csv);
    return Response.ok(file, csv ? CSV_TYPE : NDJSON_TYPE)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + (csv ? ".csv\"" : ".ndjson\""))
        .build();
  }

  private <T> void write(OutputStream out, Source<T> source, boolean csv) throws IOException {
    if (csv) {
      line(out, CsvText.line(source.columns()), "\r\n");
    }
    Function<Map<String, Object>, String> text = csv ? ListWriter::csv : this::json;
    UUID after = null;
    for (List<T> rows = source.behind(null, WINDOW);
        !rows.isEmpty();
        rows = source.behind(after, WINDOW)) {
      for (Map<String, Object> values : source.values(rows)) {
        line(out, text.apply(values), csv ? "\r\n" : "\n");
      }
      after = source.id(rows.get(rows.size() - 1));
    }
  }

  private static String csv(Map<String, Object> values) {
    return CsvText.line(values.values().stream().map(ListColumns::cell).toList());
  }

  private String json(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void line(OutputStream out, String text, String end) throws IOException {
    out.write((text + end).getBytes(StandardCharsets.UTF_8));
  }
}

package ma.sac.kit.imports;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** In which format a list comes in, and its bad rows go back. */
public enum ListFormat {
  CSV(ListFormat.CSV_TYPE),
  NDJSON(ListFormat.NDJSON_TYPE);

  public static final String CSV_TYPE = "text/csv";

  /** Lines of one flat JSON object each, whose keys are the columns. */
  public static final String NDJSON_TYPE = "application/x-ndjson";

  private final String mediaType;

  ListFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  static Optional<ListFormat> of(MediaType type) {
    return Arrays.stream(values())
        .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type))
        .findFirst();
  }

  /** What a file of bad rows is sent as. */
  MediaType sentAs() {
    MediaType type = MediaType.valueOf(mediaType);
    return this == CSV ? type.withCharset("UTF-8") : type;
  }

  String fileName(String name) {
    return name + (this == CSV ? ".csv" : ".ndjson");
  }
}

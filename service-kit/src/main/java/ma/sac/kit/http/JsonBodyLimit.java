package ma.sac.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds JSON bodies to a size that fits in memory, and to UTF-8; streamed lists have the hard limit
 * alone.
 */
class JsonBodyLimit {
  private static final MediaType LISTS = new MediaType("text", "csv");

  private final long limit;

  JsonBodyLimit(@ConfigProperty(name = "sac.http.max-json-body") long limit) {
    this.limit = limit;
  }

  @ServerRequestFilter
  public void limit(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean json = type != null && type.getSubtype().endsWith("json");
    // The framework would make a value of a plain text where an operation does not say what it
    // reads.
    if (hasBody(request) && !json && (type == null || !LISTS.isCompatible(type))) {
      throw new Refusal(
          CommonProblem.UNSUPPORTED_MEDIA_TYPE, "No operation reads a body of this type");
    }
    if (!json) {
      return;
    }
    String charset = type.getParameters().get("charset");
    if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
      throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "JSON is read in UTF-8 only");
    }
    if (type.getSubtype().contains("ndjson")) {
      return;
    }
    if (request.getLength() > limit) {
      throw tooLarge();
    }
    if (request.getLength() < 0) {
      request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
  }

  private static Refusal tooLarge() {
    return new Refusal(CommonProblem.BODY_TOO_LARGE, "A JSON body has at most 1 MiB here");
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}

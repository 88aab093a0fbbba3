package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import ma.sac.kit.text.Languages;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The lists that the caller sent, and what became of them. A list is seen by who sent it, and by
 * nobody else: to others there is none of that id.
 */
@ApplicationScoped
public class SentLists {
  private final Imports imports;
  private final RejectedRows rejectedRows;
  private final Caller caller;
  private final Audit audit;

  SentLists(Imports imports, RejectedRows rejectedRows, Caller caller, Audit audit) {
    this.imports = imports;
    this.rejectedRows = rejectedRows;
    this.caller = caller;
    this.audit = audit;
  }

  /** 202, with the address under which the import is followed. */
  public RestResponse<ImportView> accepted(UUID id) {
    return RestResponse.ResponseBuilder.<ImportView>create(202)
        .location(URI.create("/imports/" + id))
        .entity(own(id, Locale.ENGLISH))
        .build();
  }

  /**
   * @param languages what the request accepts, for the reason of a failure
   */
  public ImportView get(UUID id, String languages) {
    return own(id, Languages.of(languages));
  }

  /** Rows already taken in stay. */
  public ImportView cancel(UUID id) {
    own(id, Locale.ENGLISH);
    imports.cancel(id);
    return own(id, Locale.ENGLISH);
  }

  /**
   * A page of bad rows in the file's order.
   *
   * @param languages what the request accepts, for the reasons
   */
  public RestResponse<Page<Rejection>> rejections(
      UUID id, String after, int limit, String languages) {
    Locale language = Languages.of(languages);
    own(id, language);
    long line = Cursor.decode(after, 1).map(parts -> line(parts.get(0))).orElse(0L);
    Page<Rejection> page =
        Page.of(
            imports.rejections(id, line, limit, language),
            limit,
            rejection -> List.of(String.valueOf(rejection.line())),
            rejection -> rejection);
    return RestResponse.ResponseBuilder.ok(page)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** The bad rows as a file to correct, in the list's own format; the reading is on record. */
  @Transactional
  public Response rejectedRows(UUID id) {
    ListFormat format = ListFormat.valueOf(own(id, Locale.ENGLISH).format());
    rejectedRows.requireReadable(id);
    audit.record("import.rejected-rows", "import:" + id, "correction");
    StreamingOutput file = out -> rejectedRows.write(id, format, out);
    return Response.ok(file, format.sentAs())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + format.fileName("rejected-rows") + "\"")
        .build();
  }

  private ImportView own(UUID id, Locale language) {
    return imports
        .find(id, language)
        .filter(list -> list.createdBy().equals(caller.subject()))
        .orElseThrow(Refusal::notFound);
  }

  private static long line(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}

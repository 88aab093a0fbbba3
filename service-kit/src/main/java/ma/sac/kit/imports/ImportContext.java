package ma.sac.kit.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a row importer knows of its import.
 *
 * @param createdBy the person who sent the list
 * @param territories what that person's token was narrowed to when the list was sent
 * @param options what the request said beside the list
 */
public record ImportContext(
    UUID importId,
    boolean dryRun,
    String createdBy,
    Set<String> territories,
    Map<String, String> options) {}

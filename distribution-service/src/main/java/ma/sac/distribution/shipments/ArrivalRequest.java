package ma.sac.distribution.shipments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What did not arrive whole. */
@Schema(examples = "{\"missing\":[],\"damaged\":[]}")
record ArrivalRequest(
    @Size(max = 10_000) List<@NotNull String> missing,
    @Size(max = 10_000) List<@NotNull String> damaged) {}

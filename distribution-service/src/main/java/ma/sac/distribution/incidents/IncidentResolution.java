package ma.sac.distribution.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it ended. A returned basket goes back to stock or is destroyed. */
@Schema(examples = "{\"resolution\":\"The family came the next day\"}")
record IncidentResolution(@NotBlank @Size(max = 2000) String resolution, Disposition disposition) {

  /** What becomes of the basket that the incident is about, where it is still ours. */
  enum Disposition {
    BACK_IN_STOCK,
    DESTROYED
  }
}

package ma.sac.beneficiary.households;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What a family agreed to, as it was put to it. Only ever stored sealed with the family's key, its
 * purpose too: that health is spoken of is a fact of health.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
    Purpose purpose,
    String wordingVersion,
    Manner how,
    String givenBy,
    String witness,
    LocalDate givenOn) {

  /** What it allows. */
  public enum Purpose {
    REGISTRATION,
    HEALTH_FACTS
  }

  /** How it was given; a list does not tell that. */
  public enum Manner {
    SIGNED,
    ORAL_WITH_WITNESS,
    TOLD_BY_LIST
  }

  /** How it ended. */
  public enum Ending {
    WITHDRAWN,
    EXPIRED,
    REPLACED
  }

  @Override
  public String toString() {
    return "Consent[sealed]";
  }
}

package ma.sac.cooperative.cooperatives;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record CooperativeView(
    UUID id,
    String registrationNumber,
    String nameFr,
    String nameAr,
    @Schema(examples = "07.427.07.23") String commune,
    String sector,
    int members,
    int women,
    int youth,
    boolean womenLed,
    String ice,
    @Schema(description = "What the census says of its commune") Boolean ruralProposed,
    @Schema(description = "What the officer decided; absent until then") Boolean rural,
    CooperativeStatus status,
    String evidence,
    LocalDate validUntil,
    String reason,
    @Schema(description = "Masked; only officers, payers and the cooperative itself see it")
        ContactSafe.MaskedContact contact,
    long version) {

  static CooperativeView of(Cooperative cooperative, ContactSafe.MaskedContact contact) {
    Profile profile = cooperative.profile();
    Standing standing = cooperative.standing();
    return new CooperativeView(
        cooperative.id(),
        cooperative.registrationNumber(),
        profile.nameFr(),
        profile.nameAr(),
        cooperative.territory(),
        profile.sector(),
        profile.members(),
        profile.women(),
        profile.youth(),
        profile.womenLed(),
        cooperative.ice(),
        cooperative.ruralProposed(),
        standing.rural(),
        standing.status(),
        standing.evidence(),
        standing.validUntil(),
        standing.reason(),
        contact,
        cooperative.version());
  }
}

package ma.sac.beneficiary.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.sac.linkage.Band;

/** Two families that may be one, without anything personal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewCaseView(
    UUID id,
    ReviewCaseStatus status,
    UUID householdId,
    UUID otherHouseholdId,
    Band band,
    BigDecimal bits,
    List<SameMember> members,
    Instant foundAt,
    String decidedBy,
    Instant decidedAt) {}

package ma.sac.distribution.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A basket given, as a device tells it: the id is the device's, so that a repeat is known. */
@Schema(
    examples =
        "{\"handoverId\":\"6f1f2f04-6f1c-4d1e-9d0e-0f2f7b1f6a11\",\"voucherId\":\"01930000-0000-7000-8000-000000000007\",\"shortCode\":\"7K2MQ0RD\",\"serial\":\"000001-000017-5\",\"siteId\":\"01930000-0000-7000-8000-000000000002\",\"deviceId\":\"tablette-3\",\"handedOverAt\":\"2020-05-04T09:12:00Z\",\"identityCheck\":\"CARD\"}")
record HandoverRequest(
    @NotNull UUID handoverId,
    @Size(max = 400) String voucherToken,
    UUID voucherId,
    @Size(max = 20) String shortCode,
    @NotBlank @Size(max = 40) String serial,
    @NotNull UUID siteId,
    @NotBlank @Size(max = 100) String deviceId,
    @NotNull Instant handedOverAt,
    @NotNull IdentityCheck identityCheck) {}

package ma.sac.distribution.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site of a zone: hours of the day, and how many households it serves in a slot and in a day. */
@Schema(
    examples =
        "{\"zoneId\":\"01930000-0000-7000-8000-000000000006\",\"nameFr\":\"École Derb Bouchentouf\",\"nameAr\":\"مدرسة درب بوشنتوف\",\"latitude\":33.5748,\"longitude\":-7.6032,\"capacityPerDay\":48,\"capacityPerSlot\":6,\"slotMinutes\":60,\"opensAt\":\"09:00\",\"closesAt\":\"17:00\"}")
record SiteRequest(
    @NotNull UUID zoneId,
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @Min(-90) @Max(90) double latitude,
    @Min(-180) @Max(180) double longitude,
    @Min(1) @Max(100000) int capacityPerDay,
    @Min(1) @Max(100000) int capacityPerSlot,
    @Min(5) @Max(720) int slotMinutes,
    @NotNull @Schema(implementation = String.class, examples = "09:00") LocalTime opensAt,
    @NotNull @Schema(implementation = String.class, examples = "17:00") LocalTime closesAt) {
  static SiteRequest of(SiteView site) {
    return new SiteRequest(
        site.zoneId(),
        site.nameFr(),
        site.nameAr(),
        site.latitude(),
        site.longitude(),
        site.capacityPerDay(),
        site.capacityPerSlot(),
        site.slotMinutes(),
        LocalTime.parse(site.opensAt()),
        LocalTime.parse(site.closesAt()));
  }
}

package ma.sac.distribution.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a programme manager says of a campaign, and may change. */
@Schema(
    examples =
        "{\"code\":\"SAC-2020-1\",\"nameFr\":\"Solidaires avec les coopératives\",\"nameAr\":\"متضامنون مع التعاونيات\",\"startsOn\":\"2020-04-20\",\"endsOn\":\"2020-07-31\",\"sourceTerritories\":[\"02\",\"07.427\"],\"targetTerritories\":[\"06.141.01.10\"],\"basketModelId\":\"01930000-0000-7000-8000-000000000003\",\"basketModelVersion\":1,\"baskets\":4000,\"warehouseIds\":[\"01930000-0000-7000-8000-000000000004\"],\"partnerIds\":[\"01930000-0000-7000-8000-000000000005\"]}")
record CampaignFields(
    @NotBlank @Size(max = 40) String code,
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotEmpty List<@NotBlank String> sourceTerritories,
    @NotEmpty List<@NotBlank String> targetTerritories,
    @NotNull UUID basketModelId,
    @Min(1) int basketModelVersion,
    @Min(1) @Max(4_000_000) int baskets,
    @NotNull List<@NotNull UUID> warehouseIds,
    @NotNull List<@NotNull UUID> partnerIds) {}

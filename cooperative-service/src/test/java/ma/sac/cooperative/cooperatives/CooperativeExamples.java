package ma.sac.cooperative.cooperatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A cooperative's facts as they are told. */
public final class CooperativeExamples {
  public static final UUID COOPERATIVE = UUID.fromString("0199aa00-0000-7000-8000-000000000001");
  public static final List<String> TYPES =
      List.of(
          "cooperative.registered",
          "cooperative.verified",
          "cooperative.rejected",
          "cooperative.suspended",
          "cooperative.reinstated",
          "cooperative.changed",
          "cooperative.expiring",
          "cooperative.expired");

  private CooperativeExamples() {}

  public static Object afterIt(String type) {
    CooperativeStatus status =
        switch (type) {
          case "cooperative.registered" -> CooperativeStatus.REGISTERED;
          case "cooperative.rejected" -> CooperativeStatus.REJECTED;
          case "cooperative.suspended" -> CooperativeStatus.SUSPENDED;
          case "cooperative.expired" -> CooperativeStatus.EXPIRED;
          default -> CooperativeStatus.VERIFIED;
        };
    boolean undecided =
        status == CooperativeStatus.REGISTERED || status == CooperativeStatus.REJECTED;
    return new CooperativeState(
        COOPERATIVE,
        "14/2959",
        "Coopérative Sanabil Skhour Rhamna",
        "تعاونية سنابل صخور الرحامنة",
        "07.427.07.23",
        "CEREALS",
        status,
        undecided ? null : Boolean.TRUE,
        false,
        51,
        19,
        19,
        undecided ? null : LocalDate.of(2021, 4, 20),
        status == CooperativeStatus.REJECTED || status == CooperativeStatus.SUSPENDED
            ? "Its production site could not be visited"
            : null);
  }
}

package ma.sac.beneficiary;

/** The roles that may do something here, as they stand in access tokens. */
public final class Roles {
  public static final String PROGRAMME_MANAGER = "programme-manager";
  public static final String LOGISTICS_COORDINATOR = "logistics-coordinator";
  public static final String REGISTRAR = "registrar";
  public static final String VERIFIER = "verifier";
  public static final String FIELD_AGENT = "field-agent";
  public static final String GRIEVANCE_OFFICER = "grievance-officer";
  public static final String AUDITOR = "auditor";
  public static final String DATA_PROTECTION_OFFICER = "data-protection-officer";

  private Roles() {}
}

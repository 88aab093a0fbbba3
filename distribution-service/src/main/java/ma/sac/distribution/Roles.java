package ma.sac.distribution;

/** The roles of the access token that this service knows. */
public final class Roles {
  public static final String PROGRAMME_MANAGER = "programme-manager";
  public static final String ODCO_OFFICER = "odco-officer";
  public static final String FINANCE_OFFICER = "finance-officer";
  public static final String LOGISTICS_COORDINATOR = "logistics-coordinator";
  public static final String WAREHOUSE_AGENT = "warehouse-agent";
  public static final String REGISTRAR = "registrar";
  public static final String FIELD_AGENT = "field-agent";
  public static final String GRIEVANCE_OFFICER = "grievance-officer";
  public static final String PARTNER = "partner";
  public static final String AUDITOR = "auditor";
  public static final String DATA_PROTECTION_OFFICER = "data-protection-officer";
  public static final String SERVICE = "service";

  private Roles() {}
}

package ma.sac.system.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who does what in the programme. Duties are apart, so most roles are held by two or three. */
public final class People {

  private final Http http;
  private final TokenSource tokens;
  private final Map<Map<String, String>, Person> known = new ConcurrentHashMap<>();

  public People(Http http, TokenSource tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  public RepeatedPosts repeats() {
    return http.repeats();
  }

  public Person anyone() {
    return new Person(http, null);
  }

  public Person manager() {
    return of("programme-manager", "amina.berrada");
  }

  public Person secondManager() {
    return of("programme-manager", "driss.lahlou");
  }

  public Person officer() {
    return of("odco-officer", "khadija.ouazzani");
  }

  public Person cooperative(String cooperativeId) {
    return of("cooperative", "cooperative." + cooperativeId, "cooperative_id", cooperativeId);
  }

  public Person proposesPayments() {
    return of("finance-officer", "tarik.naciri");
  }

  public Person approvesPayments() {
    return of("finance-officer", "salma.kettani");
  }

  public Person pays() {
    return of("finance-officer", "rachid.benjelloun");
  }

  public Person coordinator() {
    return of("logistics-coordinator", "youssef.tazi");
  }

  public Person receives(String warehouseId) {
    return of("warehouse-agent", "hamid.sefrioui", "warehouses", warehouseId);
  }

  public Person releases(String warehouseId) {
    return of("warehouse-agent", "naima.chraibi", "warehouses", warehouseId);
  }

  public Person registrar() {
    return of("registrar", "latifa.idrissi");
  }

  public Person verifier() {
    return of("verifier", "omar.filali");
  }

  public Person agent(String siteId) {
    return of("field-agent", "agent." + siteId, "sites", siteId);
  }

  public Person auditor() {
    return of("auditor", "nadia.guessous");
  }

  public Person partner(String partnerId) {
    return of("partner", "karim.bennis", "partner_id", partnerId);
  }

  private Person of(String role, String subject, String... narrowing) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("roles", role);
    claims.put("sub", subject);
    for (int i = 0; i < narrowing.length; i += 2) {
      claims.put(narrowing[i], narrowing[i + 1]);
    }
    return known.computeIfAbsent(claims, wanted -> new Person(http, tokens.token(wanted)));
  }
}

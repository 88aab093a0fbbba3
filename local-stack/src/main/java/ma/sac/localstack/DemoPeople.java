package ma.sac.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented people to log in as: each a subject of its own, and at least one for each role. */
public final class DemoPeople {

  /**
   * @param work what the login page says of them
   */
  public record Person(String subject, String name, String work, List<String> roles) {

    /** A person's claims, as wide as claims can be. */
    public Map<String, Object> claims() {
      Map<String, Object> claims = wideClaims(roles);
      claims.put("sub", subject);
      claims.put("preferred_username", subject);
      claims.put("name", name);
      return claims;
    }
  }

  static final List<Person> ALL =
      List.of(
          person("amina.berrada", "Amina Berrada", "runs the programme", "programme-manager"),
          person("driss.lahlou", "Driss Lahlou", "runs the programme", "programme-manager"),
          person("khadija.ouazzani", "Khadija Ouazzani", "ODCO, cooperatives", "odco-officer"),
          person("said.amrani", "Saïd Amrani", "ODCO, cooperatives", "odco-officer"),
          person("fatima.zerhouni", "Fatima Zerhouni", "sells for a cooperative", "cooperative"),
          person("rachid.benjelloun", "Rachid Benjelloun", "pays", "finance-officer"),
          person("salma.kettani", "Salma Kettani", "approves payments", "finance-officer"),
          person("youssef.tazi", "Youssef Tazi", "plans transport", "logistics-coordinator"),
          person("hamid.sefrioui", "Hamid Sefrioui", "receives and assembles", "warehouse-agent"),
          person("naima.chraibi", "Naïma Chraïbi", "releases lots", "warehouse-agent"),
          person("latifa.idrissi", "Latifa Idrissi", "registers households", "registrar"),
          person("omar.filali", "Omar Filali", "verifies households", "verifier"),
          person("brahim.ait-said", "Brahim Aït Saïd", "hands baskets over", "field-agent"),
          person("zineb.haddad", "Zineb Haddad", "hands baskets over", "field-agent"),
          person("meryem.alaoui", "Meryem Alaoui", "answers complaints", "grievance-officer"),
          person("karim.bennis", "Karim Bennis", "follows for a partner", "partner"),
          person("nadia.guessous", "Nadia Guessous", "audits", "auditor"),
          person("hicham.rami", "Hicham Rami", "protects data", "data-protection-officer"),
          person("sanae.mernissi", "Sanae Mernissi", "runs the platform", "platform-admin"));

  static Optional<Person> bySubject(String subject) {
    return ALL.stream().filter(person -> person.subject().equals(subject)).findFirst();
  }

  /** The first person with that role. */
  public static Optional<Person> withRole(String role) {
    return ALL.stream().filter(person -> person.roles().contains(role)).findFirst();
  }

  static List<String> roles() {
    return ALL.stream().flatMap(person -> person.roles().stream()).distinct().toList();
  }

  /** Every claim that narrows, left wide; no subject yet. */
  public static Map<String, Object> wideClaims(List<String> roles) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("roles", List.copyOf(roles));
    claims.put("aud", new ArrayList<>(Services.CLIENT_IDS));
    claims.put("territories", List.of("MA"));
    for (String narrowing : List.of("campaigns", "warehouses", "sites", "rounds")) {
      claims.put(narrowing, List.of("*"));
    }
    return claims;
  }

  private static Person person(String subject, String name, String work, String role) {
    return new Person(subject, name, work, List.of(role));
  }

  private DemoPeople() {}
}

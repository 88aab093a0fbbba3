package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@code .env} for docker-compose, with fresh secrets; one that exists is never overwritten. */
final class EnvFile {

  static void write(Path file) {
    if (Files.exists(file)) {
      throw new StackFailure(
          file + " exists already and is kept: databases were made with its passwords.");
    }
    try {
      Path workshop = Files.createTempDirectory("sac-env-");
      List<String> lines = lines(new Secrets(workshop));
      Trees.deleteTree(workshop);
      Secrets.createPrivateFile(file);
      Files.write(file, lines);
      System.out.println("Wrote " + file + " with random secrets, readable by you alone.");
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  static List<String> lines(Secrets secrets) {
    List<String> lines = new ArrayList<>();
    lines.add("POSTGRES_PASSWORD=" + secrets.password("database-superuser"));
    lines.add("KEYCLOAK_ADMIN_PASSWORD=" + secrets.password("keycloak"));
    lines.add("KEYCLOAK_DB_PASSWORD=" + secrets.password("database-keycloak"));
    lines.add("PROGRAMME_RUNNER_SECRET=" + secrets.password("programme-runner"));
    DemoPeople.ALL.forEach(person -> lines.add(password(person, secrets)));
    lines.add("KAFKA_ADMIN_PASSWORD=" + secrets.password("kafka-admin"));
    lines.add("KAFKA_PARTNER_PASSWORD=" + secrets.password("kafka-partner"));
    for (String service : Services.NAMES) {
      String prefix = service.toUpperCase(Locale.ROOT);
      database(lines, prefix, ServiceEnvironment.database(service, secrets));
      lines.add(prefix + "_KAFKA_PASSWORD=" + secrets.password("kafka-" + service));
      lines.add(prefix + "_CLIENT_SECRET=" + secrets.password("client-" + service));
      lines.add(prefix + "_IDEMPOTENCY_KEY=" + secrets.key("idempotency-" + service));
      lines.add(prefix + "_FIELD_KEY=" + secrets.key("field-" + service));
    }
    database(
        lines,
        Services.KEY_DATABASE.toUpperCase(Locale.ROOT),
        ServiceEnvironment.database(Services.KEY_DATABASE, secrets));
    lines.add("BENEFICIARY_IDENTITY_KEY=" + secrets.key("identity"));
    signing(lines, "BASKET_LABEL", secrets.signingKeys("label"));
    signing(lines, "DISTRIBUTION_VOUCHER", secrets.signingKeys("voucher"));
    return lines;
  }

  /** With what an invented person logs in at Keycloak. */
  private static String password(DemoPeople.Person person, Secrets secrets) {
    String name = person.subject().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    return "PERSON_" + name + "_PASSWORD=" + secrets.password("person-" + person.subject());
  }

  private static void database(List<String> lines, String prefix, ServiceDatabase database) {
    lines.add(prefix + "_DB_PASSWORD=" + database.password());
    lines.add(prefix + "_DB_OWNER_PASSWORD=" + database.ownerPassword());
  }

  private static void signing(List<String> lines, String prefix, String[] keys) {
    lines.add(prefix + "_PRIVATE_KEY=" + keys[0]);
    lines.add(prefix + "_PUBLIC_KEY=" + keys[1]);
  }

  private EnvFile() {}
}

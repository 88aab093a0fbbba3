package ma.sac.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the house forbids, as rules that a machine checks; each says why. */
public final class HouseRules {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String EVENT = "ma.sac.kit.events.DomainEvent";
  private static final List<String> SERVICES =
      List.of("cooperative", "basket", "distribution", "beneficiary");
  private static final Set<String> WRITERS =
      Set.of(
          "ma.sac.kit.db.Sql",
          "jakarta.persistence.EntityManager",
          "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
  private static final Set<String> WRITES =
      Set.of(
          "update",
          "batch",
          "persist",
          "persistAndFlush",
          "merge",
          "remove",
          "delete",
          "deleteById",
          "deleteAll",
          "flush",
          "publish");

  private HouseRules() {}

  /** Checks a service's main classes, such as {@code check("basket")} for {@code ma.sac.basket}. */
  public static void check(String service) {
    JavaClasses classes = importMain("ma.sac." + service);
    for (ArchRule rule : rules(service)) {
      rule.allowEmptyShould(true).check(classes);
    }
  }

  public static JavaClasses importMain(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  /** The rules themselves, so that a test can see each of them fail. */
  public static List<ArchRule> rules(String service) {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(noFieldInjection());
    rules.add(operationsNameTheirRoles());
    rules.add(resourcesDoNotWrite());
    rules.add(noEntityInASignature());
    rules.add(noEntityInAnEvent());
    rules.add(saysWhatItIs());
    SERVICES.stream()
        .filter(other -> !other.equals(service))
        .map(HouseRules::apartFrom)
        .forEach(rules::add);
    return rules;
  }

  public static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
        .because("what a class needs is said by its constructor");
  }

  public static ArchRule apartFrom(String other) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ma.sac." + other + "..")
        .because("contracts are data, not jars: a service knows another by its documents");
  }

  public static ArchRule saysWhatItIs() {
    return classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common|Misc)$")
        .because("a name says what a thing is in the domain");
  }

  public static ArchRule noEntityInASignature() {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(condition("have no entity in a signature", HouseRules::entitySignatures))
        .because("an entity never crosses HTTP");
  }

  public static ArchRule noEntityInAnEvent() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(EVENT)
        .should()
        .notHaveRawType(
            DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(ENTITY)))
        .because("an entity never crosses Kafka");
  }

  public static ArchRule operationsNameTheirRoles() {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(condition("name the roles of each operation", HouseRules::rolelessOperations))
        .because("an operation without a declared role is refused to all");
  }

  public static ArchRule resourcesDoNotWrite() {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(condition("leave writing to use cases", HouseRules::writesOf))
        .because("a resource unpacks and authorises; a use case holds the transaction");
  }

  private static Stream<String> writesOf(JavaClass resource) {
    return resource.getAccessesFromSelf().stream()
        .filter(access -> WRITES.contains(access.getName()))
        .filter(HouseRules::isWriter)
        .map(JavaAccess::getDescription);
  }

  private static boolean isWriter(JavaAccess<?> access) {
    return WRITERS.stream().anyMatch(writer -> access.getTargetOwner().isAssignableTo(writer));
  }

  private static Stream<String> entitySignatures(JavaClass resource) {
    return resource.getMethods().stream()
        .filter(HouseRules::isOperation)
        .filter(
            method ->
                Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream()
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                    .anyMatch(type -> type.isAnnotatedWith(ENTITY)))
        .map(JavaMethod::getFullName);
  }

  private static Stream<String> rolelessOperations(JavaClass resource) {
    boolean forAll =
        resource.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            || resource.isAnnotatedWith("jakarta.annotation.security.PermitAll");
    return resource.getMethods().stream()
        .filter(HouseRules::isOperation)
        .filter(
            method ->
                !forAll
                    && !method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                    && !method.isAnnotatedWith("jakarta.annotation.security.PermitAll"))
        .map(JavaMethod::getFullName);
  }

  private static boolean isOperation(JavaMethod method) {
    return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  private static ArchCondition<JavaClass> condition(
      String description, java.util.function.Function<JavaClass, Stream<String>> breaches) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass checked, ConditionEvents events) {
        breaches
            .apply(checked)
            .forEach(breach -> events.add(SimpleConditionEvent.violated(checked, breach)));
      }
    };
  }
}

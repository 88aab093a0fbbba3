package ma.sac.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the house forbids, as rules that a machine checks; each says why. */
public final class HouseRules {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String EVENT = "ma.sac.kit.events.DomainEvent";
  private static final List<String> SERVICES =
      List.of("cooperative", "basket", "distribution", "beneficiary");

  private HouseRules() {}

  /** Checks a service's main classes, such as {@code check("basket")} for {@code ma.sac.basket}. */
  public static void check(String service) {
    JavaClasses classes = importMain("ma.sac." + service);
    for (ArchRule rule : rules(service, classes)) {
      rule.allowEmptyShould(true).check(classes);
    }
  }

  public static JavaClasses importMain(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  /** The rules themselves, so that a test can see each of them fail. */
  public static List<ArchRule> rules(String service, JavaClasses classes) {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(noFieldInjection());
    rules.add(operationsNameTheirRoles());
    rules.add(resourcesDoNotWrite());
    rules.add(noAggregateInASignature(classes));
    rules.add(noAggregateInAnEvent(classes));
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

  public static ArchRule noAggregateInASignature(JavaClasses classes) {
    Aggregates aggregates = new Aggregates(classes);
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(
            condition(
                "have no aggregate in a signature", type -> aggregateSignatures(type, aggregates)))
        .because("an aggregate never crosses HTTP: a view and a request are records of their own");
  }

  public static ArchRule noAggregateInAnEvent(JavaClasses classes) {
    Aggregates aggregates = new Aggregates(classes);
    return classes()
        .that()
        .areAssignableTo(EVENT)
        .should(
            condition(
                "carry no aggregate",
                type ->
                    aggregates
                        .within(type.getFields().stream().map(JavaField::getType))
                        .map(found -> type.getName() + " carries " + found.getName())))
        .because("an aggregate never crosses Kafka");
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
        .should(condition("leave writing to use cases", new ReachedWrites()::of))
        .because("a resource unpacks and authorises; a use case holds the transaction");
  }

  private static Stream<String> aggregateSignatures(JavaClass resource, Aggregates aggregates) {
    return resource.getMethods().stream()
        .filter(HouseRules::isOperation)
        .flatMap(
            method ->
                aggregates
                    .within(
                        Stream.concat(
                            Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                    .map(found -> method.getFullName() + " shows " + found.getName()));
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

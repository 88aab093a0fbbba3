package ma.sac.test.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The writes that a class reaches by any chain of calls which does not pass through a use case. A
 * use case is known by what it does: it opens a transaction in each of its methods that reach the
 * database. A repository is not one by opening a transaction here and there, because others read
 * through it outside of one.
 */
final class ReachedWrites {
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String TRANSACTIONS = "ma.sac.kit.db.Transactions";
  private static final String SQL = "ma.sac.kit.db.Sql";
  private static final Map<String, Set<String>> WRITES =
      Map.of(
          SQL,
          Set.of("update", "batch"),
          "ma.sac.kit.events.Outbox",
          Set.of("publish", "publishState"),
          "jakarta.persistence.EntityManager",
          Set.of("persist", "merge", "remove", "flush"),
          "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase",
          Set.of(
              "persist",
              "persistAndFlush",
              "update",
              "delete",
              "deleteById",
              "deleteAll",
              "flush"));

  private final Map<JavaClass, Boolean> useCases = new HashMap<>();

  /** Each as the chain of methods that leads to it. */
  Stream<String> of(JavaClass resource) {
    List<String> found = new ArrayList<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    for (JavaCodeUnit method : resource.getCodeUnits()) {
      follow(method, resource.getSimpleName() + "." + method.getName(), seen, found);
    }
    return found.stream();
  }

  private void follow(JavaCodeUnit from, String chain, Set<JavaCodeUnit> seen, List<String> found) {
    if (!seen.add(from)) {
      return;
    }
    for (JavaAccess<?> access : from.getAccessesFromSelf()) {
      String next =
          chain + " -> " + access.getTargetOwner().getSimpleName() + "." + access.getName();
      if (isWrite(access)) {
        found.add(next);
      }
      called(access)
          .filter(method -> !isUseCase(method.getOwner()))
          .forEach(method -> follow(method, next, seen, found));
    }
  }

  private static boolean isWrite(JavaAccess<?> access) {
    return WRITES.entrySet().stream()
        .anyMatch(
            writer ->
                writer.getValue().contains(access.getName())
                    && access.getTargetOwner().isAssignableTo(writer.getKey()));
  }

  /** What runs: the method itself, and those that stand in for it in the classes at hand. */
  private static Stream<JavaCodeUnit> called(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return Stream.empty();
    }
    String[] parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    Stream<JavaCodeUnit> itself = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
    Stream<JavaCodeUnit> others =
        target.getOwner().getAllSubclasses().stream()
            .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream());
    return Stream.concat(itself, others);
  }

  private boolean isUseCase(JavaClass owner) {
    return useCases.computeIfAbsent(
        owner,
        type ->
            type.getMethods().stream().anyMatch(ReachedWrites::opensTransaction)
                && type.getMethods().stream()
                    .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                    .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(method -> asksTheDatabase(method, new HashSet<>()))
                    .allMatch(ReachedWrites::opensTransaction));
  }

  /** Itself, or through others of its class. */
  private static boolean asksTheDatabase(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
    return seen.add(method)
        && method.getAccessesFromSelf().stream()
            .anyMatch(
                access ->
                    access.getTargetOwner().getName().equals(SQL)
                        || access.getTargetOwner().equals(method.getOwner())
                            && called(access).anyMatch(own -> asksTheDatabase(own, seen)));
  }

  /** By its annotation, by the kit's means, or by handing its work to a method that does. */
  private static boolean opensTransaction(JavaCodeUnit method) {
    return method.isAnnotatedWith(TRANSACTIONAL)
        || method.getOwner().isAnnotatedWith(TRANSACTIONAL)
        || usesTransactions(method)
        || method.getAccessesFromSelf().stream()
            .flatMap(ReachedWrites::called)
            .anyMatch(called -> takesWork(called) && usesTransactions(called));
  }

  private static boolean usesTransactions(JavaCodeUnit method) {
    return method.getAccessesFromSelf().stream()
        .anyMatch(access -> access.getTargetOwner().getName().equals(TRANSACTIONS));
  }

  private static boolean takesWork(JavaCodeUnit method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(
            type -> type.isAssignableTo(Supplier.class) || type.isAssignableTo(Runnable.class));
  }
}

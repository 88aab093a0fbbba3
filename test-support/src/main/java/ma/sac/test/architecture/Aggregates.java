package ma.sac.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is loaded to be changed: a type that a repository locks ({@code lock}, {@code locked},
 * {@code take}), one that a repository is named after (Baskets keeps each Basket), or an entity of
 * JPA. Whoever shows it outside binds its inner shape to a contract.
 */
final class Aggregates {
  private static final Pattern LOCKS = Pattern.compile("(lock|locked|take)([A-Z].*)?");
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String SQL = "ma.sac.kit.db.Sql";

  private final Set<JavaClass> all = new HashSet<>();

  Aggregates(JavaClasses classes) {
    for (JavaClass type : classes) {
      if (isRepository(type)) {
        all.addAll(of(type));
      }
      if (type.isAnnotatedWith(ENTITY)) {
        all.add(type);
      }
    }
  }

  /** Those among the types, or in a field of one of them, at whatever depth. */
  Stream<JavaClass> within(Stream<? extends JavaType> types) {
    Set<JavaClass> seen = new HashSet<>();
    types.forEach(type -> collect(type, seen));
    return seen.stream().filter(all::contains);
  }

  private static void collect(JavaType type, Set<JavaClass> seen) {
    for (JavaClass raw : type.getAllInvolvedRawTypes()) {
      if (isOurs(raw) && seen.add(raw)) {
        raw.getFields().forEach(field -> collect(field.getType(), seen));
      }
    }
  }

  private static boolean isRepository(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> field.getRawType().getName().equals(SQL));
  }

  private static Set<JavaClass> of(JavaClass repository) {
    Set<JavaClass> kept = new HashSet<>();
    for (JavaMethod method : repository.getMethods()) {
      boolean locks = LOCKS.matcher(method.getName()).matches();
      Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
          .flatMap(type -> type.getAllInvolvedRawTypes().stream())
          .filter(Aggregates::isOurs)
          .filter(type -> isNamedAfter(type, repository) || locks && isReturned(type, method))
          .forEach(kept::add);
    }
    return kept;
  }

  private static boolean isNamedAfter(JavaClass type, JavaClass repository) {
    String plural = type.getSimpleName().replaceFirst("y$", "ie") + "s";
    return repository.getSimpleName().equals(plural)
        || repository.getSimpleName().equals(type.getSimpleName() + "s");
  }

  private static boolean isReturned(JavaClass type, JavaMethod method) {
    return method.getReturnType().getAllInvolvedRawTypes().contains(type);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("ma.sac.")
        && !type.getPackageName().startsWith("ma.sac.kit")
        && !type.isEnum();
  }
}

package ma.sac.kit.db;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A statement failed. {@link #constraint()} tells which named constraint refused it, so that a use
 * case can say why.
 */
public class SqlFailure extends RuntimeException {
  private final String state;

  SqlFailure(SQLException cause) {
    super(cause);
    this.state = cause.getSQLState();
  }

  /** The name of the violated constraint found anywhere in the causes, or an empty string. */
  public static String constraint(Throwable failure) {
    for (Throwable cause : reasons(failure)) {
      if (cause instanceof org.postgresql.util.PSQLException postgres
          && postgres.getServerErrorMessage() != null
          && postgres.getServerErrorMessage().getConstraint() != null) {
        return postgres.getServerErrorMessage().getConstraint();
      }
    }
    return "";
  }

  public String constraint() {
    return constraint(this);
  }

  public String state() {
    return state;
  }

  /** The SQL state of the first failed statement in the causes, or an empty string. */
  public static String state(Throwable failure) {
    for (Throwable cause : reasons(failure)) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  /**
   * Whether the database could not be reached, told us to go away or had nothing left to serve us
   * with (a connection of the pool included), so that the same call may succeed later.
   */
  public static boolean isOutage(Throwable failure) {
    for (Throwable cause : reasons(failure)) {
      if (cause instanceof SQLException sql) {
        if (isAcquisitionTimeout(sql) || isOutage(sql.getSQLState())) {
          return true;
        }
      }
    }
    return false;
  }

  /** PostgreSQL's classes of connection exceptions, insufficient resources and shutdowns. */
  private static boolean isOutage(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
  }

  /** The pool has a text for each moment at which it gives up, and a state for none. */
  private static boolean isAcquisitionTimeout(SQLException failure) {
    return failure.getMessage() != null
        && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }

  /**
   * Whether two transactions met (deadlock, serialisation), so that the same work may be done
   * again.
   */
  public static boolean isCollision(Throwable failure) {
    for (Throwable cause : reasons(failure)) {
      if (cause instanceof SQLException sql
          && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** All causes; a commit that failed keeps its own among the suppressed. */
  private static Set<Throwable> reasons(Throwable failure) {
    Set<Throwable> reasons = new LinkedHashSet<>();
    collect(failure, reasons);
    return reasons;
  }

  private static void collect(Throwable failure, Set<Throwable> reasons) {
    if (failure != null && reasons.add(failure)) {
      collect(failure.getCause(), reasons);
      for (Throwable suppressed : failure.getSuppressed()) {
        collect(suppressed, reasons);
      }
    }
  }
}

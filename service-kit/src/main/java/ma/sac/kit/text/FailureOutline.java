package ma.sac.kit.text;

import ma.sac.kit.db.SqlFailure;

/**
 * What a log may say of a failure: its classes, the database's state and violated constraint, and
 * where it happened. A message is left out, because it can repeat what somebody typed.
 */
public final class FailureOutline {
  private FailureOutline() {}

  public static String of(Throwable failure) {
    String constraint = SqlFailure.constraint(failure);
    String state = SqlFailure.state(failure);
    return causes(failure)
        + (state.isEmpty() ? "" : " state=" + state)
        + (constraint.isEmpty() ? "" : " constraint=" + constraint)
        + " at="
        + place(failure);
  }

  private static String causes(Throwable failure) {
    StringBuilder names = new StringBuilder();
    for (Throwable cause = failure;
        cause != null && cause != cause.getCause();
        cause = cause.getCause()) {
      names.append(names.isEmpty() ? "" : " < ").append(cause.getClass().getName());
    }
    return names.toString();
  }

  private static String place(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("ma.sac.")) {
        return frame.toString();
      }
    }
    return root.getStackTrace().length == 0 ? "unknown" : root.getStackTrace()[0].toString();
  }
}

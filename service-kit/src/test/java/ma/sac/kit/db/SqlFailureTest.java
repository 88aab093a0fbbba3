package ma.sac.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlFailureTest {

  @Test
  void shouldSeeAnOutageWhenTheDatabaseEndedDuringACommit() {
    RuntimeException commit = commitFailedBy(new SQLException("terminating connection", "57P01"));

    assertTrue(SqlFailure.isOutage(commit));
    assertEquals("57P01", SqlFailure.state(commit));
  }

  @Test
  void shouldSeeNoOutageWhenACommitIsRefusedByAConstraint() {
    RuntimeException commit = commitFailedBy(new SQLException("refused", "23514"));

    assertFalse(SqlFailure.isOutage(commit));
    assertFalse(SqlFailure.isCollision(commit));
  }

  /** As the transaction manager tells it: the reason is suppressed, not the cause. */
  private static RuntimeException commitFailedBy(SQLException reason) {
    Exception rollback = new Exception("could not commit");
    rollback.addSuppressed(new Exception("one phase commit", reason));
    return new RuntimeException(rollback);
  }
}

package ma.sac.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import ma.sac.test.servers.RealServers;
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

  @Test
  void shouldSeeAnOutageWhenThePoolHasNoConnectionLeft() throws SQLException {
    RealServers.start("kit");
    RealServers.Database database = RealServers.database("kit");
    try (AgroalDataSource pool = poolOfOne(database);
        Connection taken = pool.getConnection()) {
      SQLException exhausted = assertThrows(SQLException.class, pool::getConnection);

      assertTrue(SqlFailure.isOutage(new SqlFailure(exhausted)), exhausted::getMessage);
      assertTrue(taken.isValid(1));
    }
  }

  @Test
  void shouldSeeAnOutageWhenTheServerHasNoConnectionLeft() {
    assertTrue(SqlFailure.isOutage(new SqlFailure(new SQLException("too many", "53300"))));
  }

  private static AgroalDataSource poolOfOne(RealServers.Database database) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(100))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.user()))
                                    .credential(new SimplePassword(database.password())))));
  }

  /** As the transaction manager tells it: the reason is suppressed, not the cause. */
  private static RuntimeException commitFailedBy(SQLException reason) {
    Exception rollback = new Exception("could not commit");
    rollback.addSuppressed(new Exception("one phase commit", reason));
    return new RuntimeException(rollback);
  }
}

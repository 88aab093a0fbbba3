package ma.sac.test.servers;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections for what tests look up in a database. They ask many times a second while they wait;
 * each new connection would cost both sides more than the query.
 */
final class Pools {
  private static final Map<String, AgroalDataSource> POOLS = new ConcurrentHashMap<>();

  private Pools() {}

  /** Closing it gives it back, in auto-commit mode. */
  static Connection connection(RealServers.Database database, String role) throws SQLException {
    return POOLS
        .computeIfAbsent(database.url() + " " + role, any -> pool(database, role))
        .getConnection();
  }

  private static AgroalDataSource pool(RealServers.Database database, String role) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(20)
                          .acquisitionTimeout(Duration.ofSeconds(30))
                          // A test may have killed the server meanwhile.
                          .validateOnBorrow(true)
                          .connectionValidator(ConnectionValidator.defaultValidator())
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(database.url())
                                      .principal(new NamePrincipal(role))
                                      .credential(new SimplePassword(database.password())))));
    } catch (SQLException failure) {
      throw new IllegalStateException("no connections to " + database.url(), failure);
    }
  }
}

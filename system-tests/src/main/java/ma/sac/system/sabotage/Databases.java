package ma.sac.system.sabotage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import ma.sac.system.client.ProgrammeFailed;

/** The databases of a suite of its own, opened by their superuser: to break or to fill them. */
public final class Databases {

  private final String server;
  private final String user;
  private final String password;

  private Databases(String server, String user, String password) {
    this.server = server;
    this.user = user;
    this.password = password;
  }

  public static Databases from(Map<String, String> environment) {
    String password = environment.get("SAC_POSTGRESQL_ADMIN_PASSWORD");
    if (password == null) {
      throw new ProgrammeFailed(
          "the databases are open only to ./sac demo --sabotage and ./sac bench, which start a suite of their own");
    }
    return new Databases(
        environment.get("SAC_POSTGRESQL"), environment.get("SAC_POSTGRESQL_ADMIN"), password);
  }

  /** To be closed. */
  public Connection open(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return DriverManager.getConnection("jdbc:postgresql://" + server + "/" + database, login);
  }
}

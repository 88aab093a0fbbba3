package ma.sac.system;

import java.nio.file.Path;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.privacy.HomeSearch;
import ma.sac.system.scenario.Scenario;

/**
 * Looks for the families of the programme wherever they must not be: in the files of the databases
 * and of Kafka, in the logs and in the metrics. Exit code 1 when one is found, or when a planted
 * word is not.
 */
public final class PrivacyScan {

  public static void main(String[] args) {
    try {
      DemoArguments arguments = DemoArguments.of(args);
      Settings settings = Settings.from(System.getenv());
      Path scenario = arguments.scenario();
      System.exit(HomeSearch.of(settings, Scenario.in(scenario)).report(System.out) ? 0 : 1);
    } catch (ProgrammeFailed e) {
      System.err.println("sac: " + e.getMessage());
      System.exit(1);
    }
  }

  private PrivacyScan() {}
}

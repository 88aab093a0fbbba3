package ma.sac.system.faults;

import java.util.Map;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;

/**
 * What only a suite that is there to be broken has.
 *
 * @param links where the links between the services and their servers are ruled
 * @param administrator of the broker, who may read and write all topics
 */
public record FaultDoors(String links, Settings.PartnerAccount administrator) {

  public static FaultDoors from(Map<String, String> environment) {
    String links = environment.get("SAC_LINKS_URL");
    String password = environment.get("SAC_KAFKA_ADMIN_PASSWORD");
    if (links == null || password == null) {
      throw new ProgrammeFailed("this suite has no links to cut: ./sac chaos starts one that has");
    }
    return new FaultDoors(
        links,
        new Settings.PartnerAccount(environment.get("SAC_KAFKA_ACCOUNTS"), "admin", password));
  }
}

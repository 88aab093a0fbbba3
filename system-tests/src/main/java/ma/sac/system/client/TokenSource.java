package ma.sac.system.client;

import java.util.Map;

/** Where a person's access token comes from. */
public interface TokenSource {

  /**
   * @param claims roles and what narrows them, lists comma separated; what is not named is wide
   */
  String token(Map<String, String> claims);
}

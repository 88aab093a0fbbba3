package ma.sac.system.client;

/** The four doors of the suite. */
public enum Service {
  COOPERATIVE(8081),
  BASKET(8082),
  DISTRIBUTION(8083),
  BENEFICIARY(8084);

  private final int port;

  Service(int port) {
    this.port = port;
  }

  /** Where it listens unless told otherwise. */
  String standardUrl() {
    return "http://127.0.0.1:" + port;
  }

  String variable() {
    return "SAC_" + name() + "_URL";
  }

  /** As its folder, its process and its log are called. */
  public String title() {
    return name().toLowerCase(java.util.Locale.ROOT) + "-service";
  }
}

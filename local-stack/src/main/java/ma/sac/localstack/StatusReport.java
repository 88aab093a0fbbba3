package ma.sac.localstack;

import java.util.ArrayList;
import java.util.List;

/** What {@code ./sac status} prints. */
final class StatusReport {

  static final int DOWN = 3;

  /** Returns 0 when everything that was started is well, else 3. */
  static int print(StackHome home) {
    StackState state = StackState.read(home);
    long supervisor = state.supervisor(home);
    if (supervisor < 0) {
      System.out.println("SAC is down. Start it with ./sac up");
      return DOWN;
    }
    StackPorts ports = state.ports();
    List<String> names = new ArrayList<>(List.of("postgresql", "kafka"));
    for (String service : Services.NAMES) {
      names.add(Services.process(service));
      if (ports.has(Services.instance(service, 2))) {
        names.add(Services.process(Services.instance(service, 2)));
      }
    }
    boolean well = true;
    System.out.printf("%-22s %-9s %-8s %-8s %s%n", "", "", "process", "restarts", "address");
    for (String name : names) {
      long pid = state.pid(name);
      String port = name.replaceFirst("-service", "");
      if (pid < 0) {
        System.out.printf("%-22s %-9s%n", name, "not here");
        continue;
      }
      boolean service = !port.equals(name);
      boolean ready = service ? Health.isReady(ports.url(port)) : !Ports.isFree(ports.of(port));
      well &= ready;
      System.out.printf(
          "%-22s %-9s %-8d %-8d %s%n",
          name,
          ready ? "ready" : "NOT READY",
          pid,
          state.restarts(name),
          service ? ports.url(port) + "/swagger-ui" : "127.0.0.1:" + ports.of(port));
    }
    System.out.printf(
        "%-22s %-9s %-8d %-8s %s%n",
        "supervisor, issuer", "ready", supervisor, "", ports.url(StackPorts.ISSUER));
    System.out.println("Logs: " + home.log("NAME") + "   data: " + home.data());
    return well ? 0 : DOWN;
  }

  private StatusReport() {}
}

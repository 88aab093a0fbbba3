package ma.sac.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.verdict.Figures;
import ma.sac.system.verdict.Invariant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The thread of ten baskets, while the service that acts is killed at each of its hops. */
@Tag("long")
class KilledAtEachHopTest {

  private static final List<Hop> HOPS =
      List.of(
          new Hop("an offer is published", Service.COOPERATIVE, "/offers", When.ANSWERED),
          new Hop(
              "a plan's approval", Service.BASKET, "/sourcing-plans/.*/approval", When.ANSWERED),
          new Hop(
              "an order's confirmation",
              Service.COOPERATIVE,
              "/purchase-orders/.*/confirmation",
              When.SENT),
          new Hop("a payment", Service.COOPERATIVE, "/payments/.*/execution", When.SENT),
          new Hop(
              "payments by the bank's file",
              Service.COOPERATIVE,
              "/payment-batches/.*/execution",
              When.SENT),
          new Hop("goods received", Service.BASKET, "/goods-receipts", When.SENT),
          new Hop("baskets released", Service.BASKET, "/assembly-runs/.*/release", When.ANSWERED),
          new Hop("households imported", Service.BENEFICIARY, "/imports.*", When.ANSWERED),
          new Hop(
              "enrolments approved",
              Service.BENEFICIARY,
              "/enrolment-lists/.*/approval",
              When.ANSWERED),
          new Hop(
              "vouchers issued",
              Service.DISTRIBUTION,
              "/distribution-plans/.*/approval",
              When.ANSWERED),
          new Hop("a departure", Service.DISTRIBUTION, "/shipments/.*/departure", When.SENT),
          // The first success is one of fifty requests for one voucher: the others are in flight.
          new Hop("a hand-over", Service.DISTRIBUTION, "/handovers", When.ANSWERED),
          new Hop("a batch", Service.DISTRIBUTION, "/handover-batches", When.SENT));

  private enum When {
    SENT,
    ANSWERED
  }

  private record Hop(String name, Service service, Pattern path, When when) {
    Hop(String name, Service service, String path, When when) {
      this(name, service, Pattern.compile(path), when);
    }
  }

  /** Kills once at each hop, at the moment that the hop names. */
  private static final class Killer implements RequestWatch {
    private final Suite suite;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Killer(Suite suite) {
      this.suite = suite;
    }

    @Override
    public void sent(Service service, String method, String path) {
      strike(When.SENT, service, method, path);
    }

    @Override
    public void answered(Service service, String method, String path, int status) {
      if (status < 300) {
        strike(When.ANSWERED, service, method, path);
      }
    }

    private void strike(When when, Service service, String method, String path) {
      for (Hop hop : HOPS) {
        boolean now =
            hop.when() == when
                && hop.service() == service
                && method.equals("POST")
                && hop.path().matcher(path).matches();
        if (now && done.add(hop.name())) {
          suite.killAndRestart(service);
        }
      }
    }
  }

  @Test
  void shouldEndRightWhenTheActingServiceIsKilledAtEachHop() throws Exception {
    Suite suite = Suite.started();
    JsonNode calm = suite.calmRun().report().json();
    Killer killer = new Killer(suite);

    Demo.Outcome outcome = suite.runTenBaskets(killer);

    assertThat(killer.done)
        .containsExactlyInAnyOrderElementsOf(HOPS.stream().map(Hop::name).toList());
    JsonNode report = outcome.report().json();
    assertThat(Figures.differing(calm, report)).isEmpty();
    assertThat(outcome.verdict().invariants())
        .allSatisfy(invariant -> assertThat(invariant.broken()).as(invariant.name()).isEmpty())
        .allMatch(Invariant::held);
  }
}

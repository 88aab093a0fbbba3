package ma.sac.cooperative;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import ma.sac.test.servers.RealServers;

/** The real servers of all tests of this module; said once, so that the service starts once. */
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "cooperative"))
@QuarkusTestResource(BasketStandIn.class)
final class Servers {
  private Servers() {}
}

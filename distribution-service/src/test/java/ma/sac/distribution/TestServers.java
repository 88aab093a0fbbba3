package ma.sac.distribution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import ma.sac.test.servers.RealServers;

/** One set of servers for all tests of this module: the annotations hold for each of them. */
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "distribution"))
@QuarkusTestResource(CooperativeServiceDouble.class)
final class TestServers {
  private TestServers() {}
}

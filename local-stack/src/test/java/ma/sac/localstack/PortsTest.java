package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final int OUTGOING = 32_768;

  @Test
  void shouldChooseNoPortThatAnOutgoingConnectionMayTakeMeanwhile() {
    assertThat(IntStream.range(0, 200).map(i -> Ports.free()))
        .allSatisfy(port -> assertThat(port).isBetween(1024, OUTGOING - 1));
  }

  @Test
  void shouldNotCallAPortFreeThatSomebodyListensAt() throws IOException {
    int port = Ports.free();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
    }
    assertThat(Ports.isFree(port)).isTrue();
  }
}

package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers each byte with the same, at the other end of a link. */
class LinkTest {

  private static final int LONG = 10_000;
  private static final int SHORT = 700;

  private ServerSocket echo;
  private int door;
  private Link link;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread server = new Thread(this::answer, "echo");
    server.setDaemon(true);
    server.start();
    door = Ports.free();
    link = Link.open(door, echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    echo.close();
  }

  @Test
  void shouldCarryBothWaysWhenOpen() throws Exception {
    try (Socket client = connect()) {
      assertThat(ask(client, 7, LONG)).isEqualTo(7);
    }
  }

  @Test
  void shouldEndConnectionsAndLetNoneInWhenCut() throws Exception {
    try (Socket before = connect()) {
      assertThat(ask(before, 7, LONG)).isEqualTo(7);
      link.become(LinkState.CUT);
      assertIsEnded(before);
      try (Socket meanwhile = connect()) {
        assertIsEnded(meanwhile);
      }
    }
    link.become(LinkState.OPEN);
    try (Socket after = connect()) {
      assertThat(ask(after, 8, LONG)).isEqualTo(8);
    }
  }

  @Test
  void shouldEndConnectionsAndLetNewOnesInWhenReset() throws Exception {
    try (Socket before = connect()) {
      assertThat(ask(before, 7, LONG)).isEqualTo(7);
      link.reset();
      assertIsEnded(before);
    }
    try (Socket after = connect()) {
      assertThat(ask(after, 8, LONG)).isEqualTo(8);
    }
  }

  @Test
  void shouldKeepWhatIsUnderWayAndLoseNothingWhenHeldUp() throws Exception {
    try (Socket client = connect()) {
      assertThat(ask(client, 7, LONG)).isEqualTo(7);
      link.become(LinkState.HELD_UP);
      assertThatThrownBy(() -> ask(client, 8, SHORT)).isInstanceOf(SocketTimeoutException.class);
      link.become(LinkState.OPEN);
      client.setSoTimeout(LONG);
      assertThat(client.getInputStream().read()).isEqualTo(8);
    }
  }

  @Test
  void shouldComeLaterBothWaysWhenSlow() throws Exception {
    try (Socket client = connect()) {
      link.become(LinkState.slow(Duration.ofMillis(150)));
      long start = System.nanoTime();
      assertThat(ask(client, 7, LONG)).isEqualTo(7);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), door);
  }

  private static int ask(Socket client, int value, int patience) throws IOException {
    client.setSoTimeout(patience);
    client.getOutputStream().write(value);
    return client.getInputStream().read();
  }

  /** Either as an end or as a reset, as the system likes. */
  private static void assertIsEnded(Socket client) throws IOException {
    client.setSoTimeout(LONG);
    int read;
    try {
      read = client.getInputStream().read();
    } catch (SocketTimeoutException open) {
      throw new AssertionError("the connection is open", open);
    } catch (IOException reset) {
      read = -1;
    }
    assertThat(read).isEqualTo(-1);
  }

  private void answer() {
    try {
      while (true) {
        Socket client = echo.accept();
        Thread one = new Thread(() -> echoAll(client), "echo-one");
        one.setDaemon(true);
        one.start();
      }
    } catch (IOException closed) {
      assertThat(echo.isClosed()).isTrue();
    }
  }

  private static void echoAll(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException ended) {
      assertThat(client.isClosed()).isTrue();
    }
  }
}

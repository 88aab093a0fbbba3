package ma.sac.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {

  /**
   * Below the ports that Linux (from 32768) and others (from 49152) give to outgoing connections:
   * such a connection of anybody would take a port between its choice and its use, or while its
   * server is started again.
   */
  private static final int FIRST = 15_000;

  private static final int END = 32_000;
  private static final int TRIES = 1000;

  /** A port that was free a moment ago. */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StackFailure("No free port from " + FIRST + " to " + END + " on 127.0.0.1");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers do: a connection of the last run in TIME_WAIT does not count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private Ports() {}
}

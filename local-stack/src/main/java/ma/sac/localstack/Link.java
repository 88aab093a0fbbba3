package ma.sac.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries TCP connections from one port of the loopback to another, as well as it is allowed to.
 */
final class Link {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int CHUNK = 64 * 1024;

  private final int to;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private LinkState state = LinkState.OPEN;

  private Link(ServerSocket door, int to) {
    this.door = door;
    this.to = to;
  }

  static Link open(int from, int to) {
    try {
      Link link = new Link(new ServerSocket(from, 200, LOOPBACK), to);
      link.inBackground("link-" + from, link::acceptAll);
      return link;
    } catch (IOException e) {
      throw new StackFailure("Cannot listen on port " + from + ": " + e.getMessage(), e);
    }
  }

  /** A cut ends every connection; what is held up goes on when the link is open again. */
  void become(LinkState wanted) {
    synchronized (this) {
      state = wanted;
      notifyAll();
    }
    if (wanted.isCut()) {
      sockets.forEach(Link::close);
    }
  }

  /** Ends every connection; new ones are let in as before. */
  void reset() {
    sockets.forEach(Link::close);
  }

  private synchronized LinkState state() {
    return state;
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = door.accept();
        inBackground("link-" + to, () -> join(client));
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private void join(Socket client) {
    sockets.add(client);
    Socket server = new Socket();
    sockets.add(server);
    try {
      if (!state().isCut()) {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        server.connect(new InetSocketAddress(LOOPBACK, to), 5000);
        inBackground("link-back-" + to, () -> carry(server, client));
        carry(client, server);
      }
    } catch (IOException away) {
      close(client);
    } finally {
      forget(client, server);
    }
  }

  private void carry(Socket from, Socket into) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        awaitPassage();
        out.write(chunk, 0, n);
      }
    } catch (IOException ended) {
      close(from);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forget(from, into);
    }
  }

  /** At once when open, a little later when slow, once it is no longer held up. */
  private synchronized void awaitPassage() throws InterruptedException {
    if (!state.delay().isZero()) {
      long end = System.nanoTime() + state.delay().toNanos();
      for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
        wait(left / 1_000_000 + 1);
      }
    }
    while (state.isHeldUp()) {
      wait();
    }
  }

  private void forget(Socket... ended) {
    for (Socket socket : ended) {
      close(socket);
      sockets.remove(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // It is gone either way.
      return;
    }
  }

  private void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}

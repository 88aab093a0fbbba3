package ma.sac.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The least that the supervisor takes for a service: it needs its secrets and says it is ready. */
public final class ReadyService {

  public static void main(String[] args) throws IOException {
    for (String needed : new String[] {"SAC_DB_PASSWORD", "SAC_KAFKA_PASSWORD", "SAC_FIELD_KEY"}) {
      if (System.getenv(needed) == null) {
        System.exit(1);
      }
    }
    int port = Integer.parseInt(System.getenv("SAC_HTTP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** As the build would leave it. */
  static void packageAt(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ReadyService.class.getName());
    String entry = ReadyService.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(entry));
      ReadyService.class.getResourceAsStream("/" + entry).transferTo(out);
      out.closeEntry();
    }
  }

  private ReadyService() {}
}

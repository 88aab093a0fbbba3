package ma.sac.system.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.faults.Processes;

/** What a service of this machine holds in memory, seen from outside by the JDK's own jcmd. */
final class ServiceMemory {
  /** Collects and counts at one moment: what the service does meanwhile is no garbage of it. */
  private static final String LIVE = "GC.class_histogram";

  private static final Pattern HEAP = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Processes processes;
  private final String process;

  ServiceMemory(Settings settings, Service service) {
    this.processes = new Processes(settings);
    this.process = service.title();
  }

  /** In kB: the heap in use when all garbage is gone, and what the process occupies. */
  record Seen(long heap, long resident) {
    static final Seen NOTHING = new Seen(0, 0);

    Seen orMore(Seen other) {
      return new Seen(Math.max(heap, other.heap), Math.max(resident, other.resident));
    }
  }

  Seen now() {
    String pid = Long.toString(processes.pid(process));
    return new Seen(
        number(HEAP, jcmd(pid, LIVE)) / 1024,
        number(RESIDENT, read(Path.of("/proc", pid, "status"))));
  }

  private static String jcmd(String pid, String command) {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asked = new ProcessBuilder(program, pid, command).redirectErrorStream(true).start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (asked.waitFor() != 0) {
        throw new ProgrammeFailed("jcmd " + pid + " " + command + ": " + answer.strip());
      }
      return answer;
    } catch (IOException away) {
      throw new ProgrammeFailed("the heap is measured by a JDK's jcmd: " + away.getMessage(), away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", stopped);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new ProgrammeFailed("the service ended while it was measured", gone);
    }
  }

  private static long number(Pattern number, String text) {
    Matcher found = number.matcher(text);
    if (!found.find()) {
      throw new ProgrammeFailed("nothing is said of memory in: " + text);
    }
    return Long.parseLong(found.group(1));
  }
}

package ma.sac.localstack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this machine can hold the suite; said before anything is started. */
final class Machine {

  private static final long MEGA = 1024L * 1024;
  static final long DISK_NEEDED = 2048 * MEGA;
  static final long MEMORY_NEEDED = 2048 * MEGA;

  static void require(Path directory) {
    requireDisk(freeDisk(directory), directory);
    requireMemory(freeMemory());
  }

  static void requireDisk(long free, Path directory) {
    if (free < DISK_NEEDED) {
      throw new StackFailure(
          "The disk is nearly full: "
              + free / MEGA
              + " MB are left at "
              + directory
              + ", 2048 are needed. Free some, or set SAC_HOME to a directory on another disk.");
    }
  }

  static void requireMemory(long free) {
    if (free < MEMORY_NEEDED) {
      throw new StackFailure(
          "Too little memory: "
              + free / MEGA
              + " MB are available, 2048 are needed (four services, Kafka and PostgreSQL)."
              + " End other programs, or run fewer services: SAC_SERVICES=cooperative,basket ./sac up");
    }
  }

  private static long freeDisk(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new StackFailure("Cannot tell the free space of " + directory + ": " + e, e);
    }
  }

  /** What a new program could get: caches count as free, a container's limit as the end. */
  private static long freeMemory() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Path meminfo = Path.of("/proc/meminfo");
    if (Files.notExists(meminfo)) {
      return system.getTotalMemorySize() / 2;
    }
    try {
      long available =
          Files.readAllLines(meminfo).stream()
                  .filter(line -> line.startsWith("MemAvailable:"))
                  .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                  .findFirst()
                  .orElse(Long.MAX_VALUE / 1024)
              * 1024;
      return Math.min(available, system.getTotalMemorySize());
    } catch (IOException e) {
      return system.getTotalMemorySize();
    }
  }

  private Machine() {}
}

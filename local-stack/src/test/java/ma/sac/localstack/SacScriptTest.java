package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a repository where nothing is built yet, on a machine that may be too small. */
class SacScriptTest {

  @TempDir Path directory;
  private Path repository;
  private Path tools;

  private record Answer(int code, String output) {}

  @BeforeEach
  void copy() throws IOException {
    repository = Files.createDirectory(directory.resolve("repository"));
    tools = Files.createDirectory(directory.resolve("tools"));
    Files.copy(Path.of(System.getProperty("sac.root"), "sac"), repository.resolve("sac"));
    // Stands in for the build, to see whether it was tried.
    script(repository.resolve("mvnw"), "echo BUILDING; exit 1");
  }

  @Test
  void shouldSayBeforeTheBuildThatTheDiskIsFull() throws Exception {
    script(tools.resolve("df"), "echo header; echo disk 9000000 8897600 102400 99% /");

    Answer up = sac("up");

    assertThat(up.code()).isEqualTo(1);
    assertThat(up.output())
        .contains("the disk is nearly full: 100 MB are left at " + repository)
        .doesNotContain("BUILDING");
  }

  @Test
  void shouldSayBeforeTheBuildThatMemoryIsShort() throws Exception {
    script(
        tools.resolve("awk"),
        "case \"$1\" in *MemAvailable*) echo 300 ;; *) cat >/dev/null; echo 4000 ;; esac");

    Answer up = sac("up");

    assertThat(up.code()).isEqualTo(1);
    assertThat(up.output())
        .contains("too little memory: 300 MB are available")
        .doesNotContain("BUILDING");
  }

  @Test
  void shouldBuildWhenThereIsRoom() throws Exception {
    script(
        tools.resolve("awk"),
        "case \"$1\" in *MemAvailable*) echo 4000 ;; *) cat >/dev/null; echo 4000 ;; esac");

    assertThat(sac("up").output()).contains("BUILDING");
  }

  @Test
  void shouldHelpWhereverHelpIsAskedFor() throws Exception {
    Answer token = sac("token", "registrar", "--help");
    assertThat(token.code()).isZero();
    assertThat(token.output()).startsWith("Usage: ./sac token");

    assertThat(sac("demo", "--help").output()).contains("from 10 to 4500", "--scenario DIR");
  }

  private Answer sac(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", repository.resolve("sac").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("SAC_HOME", directory.resolve("home").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

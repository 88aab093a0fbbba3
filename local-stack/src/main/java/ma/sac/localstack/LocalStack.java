package ma.sac.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The verbs of the {@code sac} script that need more than a shell. */
public final class LocalStack {

  public static void main(String[] args) {
    String verb = args.length == 0 ? "" : args[0];
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    try {
      StackHome home = StackHome.fromEnvironment();
      switch (verb) {
        case "serve" -> Supervisor.serve(home);
        case "up" -> Launcher.up(home);
        case "down" -> Launcher.down(home);
        case "status" -> System.exit(StatusReport.print(home));
        case "token" -> System.out.println(TokenRequest.of(rest).send(home));
        case "client-settings" -> ClientSettings.of(home).forEach(System.out::println);
        case "breaker-settings" -> ClientSettings.ofBreaker(home).forEach(System.out::println);
        case "free-ports" ->
            StackPorts.free(StackShape.from(System.getenv())).forEach(System.out::println);
        case "env" -> EnvFile.write(Path.of(rest.isEmpty() ? ".env" : rest.get(0)));
        default -> throw new StackFailure("Unknown verb '" + verb + "'; see ./sac --help");
      }
    } catch (StackFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private LocalStack() {}
}

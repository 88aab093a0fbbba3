package ma.sac.system.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ma.sac.system.client.Http;
import ma.sac.system.client.People;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.programme.Planted;
import ma.sac.system.scenario.Scenario;

/** Everything that the suite keeps on this machine, and its metrics, searched for families. */
public final class HomeSearch {

  private static final int ALL = 1_000_000;
  private static final String METRIC = "jvm_memory_used_bytes";

  private final Settings settings;
  private final LeakSearch search;
  private final List<String> open;

  private HomeSearch(Settings settings, LeakSearch search, List<String> open) {
    this.settings = settings;
    this.search = search;
    this.open = open;
  }

  public static HomeSearch of(Settings settings, Scenario scenario) {
    List<String> open = Planted.open(scenario);
    List<String> planted = new ArrayList<>(open);
    planted.add(Planted.PROBE);
    planted.add(METRIC);
    LeakSearch search =
        new LeakSearch(
            scenario.households(ALL).and(scenario.dirtyHouseholds()), planted, Planted.SEALED);
    return new HomeSearch(settings, search, open);
  }

  /** Prints what was searched and found; true when only what was planted was found. */
  public boolean report(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "Searching for %d words of families, raw, UTF-16 and base64%n",
        search.words());
    out.printf(
        "%-28s %7s %15s %9s %9s %8s%n", "place", "files", "bytes", "planted", "forms", "finds");
    boolean clean = true;
    for (Path folder : folders()) {
      String name = settings.home().relativize(folder).toString();
      List<String> expected = name.startsWith("logs") ? List.of() : open;
      SearchedPlace place = SearchedPlace.search(name, folder, search);
      String forms = place.plantedForms() + "/" + SearchedPlace.FORMS;
      line(out, name, place.files(), place.found(), expected, forms);
      place.leakyFiles().stream().limit(10).forEach(file -> out.println("   in " + file));
      clean &= isClean(place.found(), expected) && place.plantedForms() == SearchedPlace.FORMS;
    }
    LeakSearch.Found metrics = metrics();
    line(out, "metrics of the services", Service.values().length, metrics, List.of(METRIC), "-");
    clean &= isClean(metrics, List.of(METRIC));
    out.println(
        clean
            ? "No family was found; every planted word was."
            : "FAILED: a family was found, or a planted word was not.");
    return clean;
  }

  /** The files in which a family is readable, with what was found there. */
  public List<String> leakyFiles() {
    List<String> leaky = new ArrayList<>();
    for (Path folder : folders()) {
      String name = settings.home().relativize(folder).toString();
      SearchedPlace.search(name, folder, search)
          .leakyFiles()
          .forEach(file -> leaky.add(name + "/" + file));
    }
    return leaky;
  }

  private static boolean isClean(LeakSearch.Found found, List<String> expected) {
    return found.families() == 0 && found.planted().containsAll(expected);
  }

  private static void line(
      PrintStream out,
      String name,
      int files,
      LeakSearch.Found found,
      List<String> expected,
      String forms) {
    out.printf(
        Locale.ROOT,
        "%-28s %7d %15d %9s %9s %8d%n",
        name,
        files,
        found.bytes(),
        expected.stream().filter(found.planted()::contains).count() + "/" + expected.size(),
        forms,
        found.families());
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> data = Files.list(settings.home().resolve("data"))) {
      data.filter(Files::isDirectory).sorted().forEach(folders::add);
    } catch (IOException e) {
      throw new ProgrammeFailed(
          "nothing to search in " + settings.home() + ": ./sac demo fills it", e);
    }
    folders.add(settings.home().resolve("logs"));
    return folders;
  }

  private LeakSearch.Found metrics() {
    People people = new People(new Http(settings, RequestWatch.NOBODY), Map::toString);
    LeakSearch.Found all = LeakSearch.Found.NOTHING;
    for (Service service : Service.values()) {
      all = all.plus(search.in(people.anyone().look(service, "/q/metrics", "text/plain").body()));
    }
    return all;
  }
}

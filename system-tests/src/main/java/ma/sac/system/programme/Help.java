package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;

/**
 * The ODCO helps cooperatives: an officer opens training, information and legal help by hand, and
 * the system opens it for what was rejected or came short.
 */
final class Help {

  private static final String ACTIONS = "/support-actions";

  private final Run run;
  private final History history;
  private final Person officer;

  Help(Run run) {
    this.run = run;
    this.history = run.history();
    this.officer = run.people().officer();
  }

  String give() {
    Set<String> suppliers = history.suppliers();
    String first = suppliers.iterator().next();
    close(open(first, "INFORMATION", "Prices of the season"), "A visit of two hours");
    open(first, "LEGAL", "Its statutes after the new law");
    stranger(suppliers).ifPresent(id -> open(id, "TRAINING", "Labelling rules for honey"));
    Map<String, JsonNode> caused = awaitCaused();
    caused.forEach(
        (subject, action) -> {
          String order = action.at("/cause/orderId").asText();
          opened(Json.text(action, "id"), new HelpGiven(Json.text(action, "cooperativeId"), order));
        });
    caused.values().stream()
        .findFirst()
        .ifPresent(action -> close(Json.text(action, "id"), "Twelve members trained"));
    return history.help.size() + " opened, " + caused.size() + " of them by the system";
  }

  /** Who supplies nothing here gets help all the same, which does not count for the campaign. */
  private Optional<String> stranger(Set<String> suppliers) {
    return history.cooperatives.values().stream()
        .filter(cooperative -> !suppliers.contains(cooperative))
        .findFirst();
  }

  private String open(String cooperative, String kind, String subject) {
    String id =
        officer
            .post(
                COOPERATIVE,
                ACTIONS,
                Json.object("cooperativeId", cooperative, "kind", kind, "subject", subject))
            .text("id");
    opened(id, HelpGiven.byOfficer(cooperative));
    return id;
  }

  private void opened(String id, HelpGiven help) {
    history.help.put(id, help);
    history.fact("support-action.opened", id);
  }

  private void close(String id, String result) {
    officer.post(COOPERATIVE, ACTIONS + "/" + id + "/closing", Json.object("result", result));
    history.fact("support-action.closed", id);
  }

  /** One for each cause that we gave, by the cause; it is opened when the receipt is heard of. */
  private Map<String, JsonNode> awaitCaused() {
    Set<String> causes = new HashSet<>(history.causesOfHelp);
    List<String> suppliers = List.copyOf(history.suppliers());
    return Pause.until(
        "help for " + causes.size() + " causes",
        Run.JOB,
        () -> {
          Map<String, JsonNode> found = new TreeMap<>();
          for (String cooperative : suppliers) {
            officer.each(
                COOPERATIVE,
                ACTIONS + "?cooperativeId=" + cooperative,
                action -> {
                  String subject = action.at("/cause/subject").asText();
                  if (causes.contains(subject)) {
                    found.put(subject, action);
                  }
                });
          }
          return found.size() == causes.size() ? found : null;
        });
  }
}

package ma.sac.system.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Person;
import ma.sac.system.client.Service;

/** Keeps what was tried that must not succeed, and what was answered. */
public final class Attacks {

  private final History history;

  public Attacks(History history) {
    this.history = history;
  }

  public void refuse(
      int invariant,
      String what,
      String problem,
      Person who,
      Service service,
      String path,
      ObjectNode body) {
    note(invariant, what, problem, who.attempt(service, path, body));
  }

  /**
   * Only the refusal for this very reason counts: another one would hide that nothing guards it.
   */
  public void note(int invariant, String what, String problem, Answer answer) {
    history.refusals.add(
        new Refused(
            invariant,
            what,
            answer.status() + " " + answer.problem(),
            answer.problem().equals(problem)));
  }
}

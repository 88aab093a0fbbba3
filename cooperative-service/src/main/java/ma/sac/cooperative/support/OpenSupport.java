package ma.sac.cooperative.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.db.Ids;

/** The system opens help to a cooperative for a cause that it saw, in the caller's transaction. */
@ApplicationScoped
public class OpenSupport {
  private static final String SYSTEM = "system";
  private final SupportActions actions;
  private final SupportFacts facts;

  OpenSupport(SupportActions actions, SupportFacts facts) {
    this.actions = actions;
    this.facts = facts;
  }

  /** Does nothing when there was one for this cause. */
  public void open(UUID cooperative, Cause cause, String subject) {
    SupportAction action =
        new SupportAction(
            Ids.next(),
            cooperative,
            cause.type().help(),
            subject,
            SupportAction.Status.OPEN,
            null,
            cause,
            1);
    if (actions.addOnce(action, SYSTEM)) {
      facts.tell("support-action.opened", action);
    }
  }
}

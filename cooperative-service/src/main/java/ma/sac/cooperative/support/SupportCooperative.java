package ma.sac.cooperative.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** An officer opens and closes help to a cooperative. */
@ApplicationScoped
class SupportCooperative {
  private final SupportActions actions;
  private final CooperativeDirectory directory;
  private final SupportFacts facts;
  private final Reach reach;
  private final Caller caller;

  SupportCooperative(
      SupportActions actions,
      CooperativeDirectory directory,
      SupportFacts facts,
      Reach reach,
      Caller caller) {
    this.actions = actions;
    this.directory = directory;
    this.facts = facts;
    this.reach = reach;
    this.caller = caller;
  }

  @Transactional
  SupportAction open(SupportActionRequest request) {
    requireReach(request.cooperativeId());
    SupportAction action =
        new SupportAction(
            Ids.next(),
            request.cooperativeId(),
            request.kind(),
            request.subject(),
            SupportAction.Status.OPEN,
            null,
            null,
            1);
    actions.add(action, caller.person());
    facts.tell("support-action.opened", action);
    return action;
  }

  @Transactional
  SupportAction close(UUID id, String result) {
    SupportAction found = actions.take(id).orElseThrow(Refusal::notFound);
    requireReach(found.cooperativeId());
    SupportAction closed = found.closed(result);
    actions.keep(closed, caller.person());
    facts.tell("support-action.closed", closed);
    return closed;
  }

  private void requireReach(UUID cooperative) {
    reach.requireOverseeing(directory.get(cooperative).territory());
  }
}

package ma.sac.beneficiary.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** A registrar looks up whom a task is about, on record, and says how it ended. */
@ApplicationScoped
class FollowContactTasks {
  private final ContactTasks tasks;
  private final EnrolmentLinks links;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  FollowContactTasks(
      ContactTasks tasks, EnrolmentLinks links, Visibility visibility, Caller caller, Audit audit) {
    this.tasks = tasks;
    this.links = links;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  ContactTaskView read(UUID id) {
    return visibility.asCaller(
        () -> {
          ContactTaskView task = visible(id);
          audit.record("contact-task.read", "contact-task:" + id, "recall");
          return task.of(links.familiesOf(List.of(task.enrolmentId())).get(task.enrolmentId()));
        });
  }

  ContactTaskView done(UUID id, ContactTaskView.Outcome outcome) {
    return visibility.asCaller(
        () -> {
          visible(id);
          ContactTaskView done =
              tasks
                  .done(id, outcome, caller.person())
                  .orElseThrow(() -> Refusal.conflict("The task is done already"));
          audit.record("contact-task.done", "contact-task:" + id, null);
          return done;
        });
  }

  private ContactTaskView visible(UUID id) {
    return tasks
        .find(id)
        .filter(task -> caller.coversCampaign(task.campaignId()))
        .orElseThrow(Refusal::notFound);
  }
}

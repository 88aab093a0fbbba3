package ma.sac.cooperative.cooperatives;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;

/** An officer corrects what a cooperative says of itself. */
@ApplicationScoped
class ChangeCooperative {
  private final Cooperatives cooperatives;
  private final CooperativeFacts facts;
  private final ContactSafe safe;
  private final MergePatch patches;
  private final Reach reach;
  private final Audit audit;

  ChangeCooperative(
      Cooperatives cooperatives,
      CooperativeFacts facts,
      ContactSafe safe,
      MergePatch patches,
      Reach reach,
      Audit audit) {
    this.cooperatives = cooperatives;
    this.facts = facts;
    this.safe = safe;
    this.patches = patches;
    this.reach = reach;
    this.audit = audit;
  }

  @Transactional
  Cooperative change(UUID id, JsonNode patch, String ifMatch) {
    Cooperative cooperative = cooperatives.take(id).orElseThrow(Refusal::notFound);
    reach.requireOverseeing(cooperative.territory());
    Versions.require(ifMatch, cooperative.version());
    CooperativeChange change = patches.apply(editable(cooperative), patch, CooperativeChange.class);
    if (!Rib.isRight(change.rib())) {
      throw Refusal.invalid("rib", "the key of the bank account is wrong");
    }
    if (change.women() > change.members() || change.youth() > change.members()) {
      throw Refusal.invalid("members", "women and youth are among the members");
    }
    Cooperative changed =
        cooperative.changed(change.profile(), safe.seal(id, change.contact(), change.rib()));
    cooperatives.keep(changed);
    facts.tell("cooperative.changed", changed);
    audit.record("cooperative.change", "cooperative:" + id, null);
    return changed;
  }

  private CooperativeChange editable(Cooperative cooperative) {
    Profile profile = cooperative.profile();
    return new CooperativeChange(
        profile.nameFr(),
        profile.nameAr(),
        profile.sector(),
        profile.members(),
        profile.women(),
        profile.youth(),
        profile.womenLed(),
        safe.contact(cooperative),
        safe.rib(cooperative));
  }
}

package ma.sac.beneficiary.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.MergePatch;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Versions;
import ma.sac.kit.security.Caller;

/** Writes a new version of the rules, as a draft by which nobody is scored. */
@ApplicationScoped
class EditScorecard {
  private final Scorecards scorecards;
  private final MergePatch patches;
  private final Caller caller;
  private final Audit audit;

  EditScorecard(Scorecards scorecards, MergePatch patches, Caller caller, Audit audit) {
    this.scorecards = scorecards;
    this.patches = patches;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Scorecard draft(int fromVersion) {
    Scorecard from =
        scorecards
            .find(fromVersion)
            .orElseThrow(() -> Refusal.invalid("fromVersion", "There is no such version"));
    int version = scorecards.draft(from, caller.person());
    audit.record("scorecard.draft", "scorecard:" + version, null);
    return scorecards.find(version).orElseThrow();
  }

  @Transactional
  Scorecard change(int version, String ifMatch, JsonNode patch) {
    Scorecard draft = scorecards.lock(version).orElseThrow(Refusal::notFound);
    Versions.require(ifMatch, draft.revision());
    ScorecardContent content =
        patches.apply(ScorecardContent.of(draft), patch, ScorecardContent.class);
    content.requireSense();
    draft.requireDraft();
    scorecards.replace(version, content, caller.person());
    audit.record("scorecard.change", "scorecard:" + version, null);
    return scorecards.find(version).orElseThrow();
  }
}

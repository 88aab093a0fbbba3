package ma.sac.cooperative.support;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** Help to a cooperative began or ended; under the cooperative's key. */
record SupportActionState(
    UUID supportActionId,
    UUID cooperativeId,
    SupportAction.Kind kind,
    SupportAction.Status status,
    @Nullable Cause cause) {

  static SupportActionState of(SupportAction action) {
    return new SupportActionState(
        action.id(), action.cooperativeId(), action.kind(), action.status(), action.cause());
  }
}

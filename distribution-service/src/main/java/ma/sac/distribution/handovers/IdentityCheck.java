package ma.sac.distribution.handovers;

/** How the person was checked; nothing of the card itself is kept. */
public enum IdentityCheck {
  CARD,
  WITNESS,
  CODE,
  NONE
}

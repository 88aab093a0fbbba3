package ma.sac.system.programme;

/**
 * Two figures or lists from different sides that must be equal.
 *
 * @param invariant which promise it is about, 1 to 9
 */
public record Compared(int invariant, String what, Object ours, Object theirs) {}

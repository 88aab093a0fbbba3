package ma.sac.system.programme;

/**
 * Something that had to be refused, and what was answered.
 *
 * @param invariant which promise it attacks, 1 to 9
 */
public record Refused(int invariant, String what, String answered, boolean asExpected) {}

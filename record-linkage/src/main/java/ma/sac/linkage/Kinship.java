package ma.sac.linkage;

/** What two records may be to each other. */
public enum Kinship {
  /** Two records of one person. */
  SAME,
  /** Two persons of one family. */
  RELATIVES,
  STRANGERS;

  static final Kinship[] ALL = values();
}

package ma.sac.system.programme;

/** A part of the programme. */
public interface Stage {

  /** Does it, and says in a few words what was done. */
  String run();
}

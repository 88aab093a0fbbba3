package ma.sac.kit.events;

/**
 * A fact, told to other services. A record implements it; its components are the JSON value, these
 * methods say where it goes. Carries what a reader needs to act without calling back, and never
 * personal data.
 */
public interface DomainEvent {
  /** The topic, such as {@code sac.things.v1}. */
  String topic();

  /**
   * Noun and past tense, such as {@code thing.changed}; on the wire {@code
   * ma.sac.thing.changed.v1}.
   */
  String type();

  /** The record key: facts of one key keep their order. */
  String key();

  /** The id of the aggregate that the fact is about. */
  String subject();

  /** The subject's version after the fact; a reader's copy never goes back. */
  long sequence();
}

package ma.sac.kit.events;

import java.util.Set;

/**
 * Reads the facts of one topic. The kit calls it in a transaction that also marks the fact as seen,
 * so that a repeat changes nothing; an exception takes both back and the fact is tried again, for
 * ever, in its order. So it never refuses: for each state of its aggregate it has a named outcome.
 */
public interface EventsConsumer {
  String topic();

  /** The types that are read; others of the topic are skipped and counted. */
  Set<String> types();

  Handled on(ReceivedEvent event);
}

package ma.sac.test.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ConsistencyTables.Table;

/**
 * Walks a table of {@link ConsistencyTables} about the copy of another service's aggregate: each
 * type of its facts, as its owner promises it, meets a copy in each state, and comes with a lower,
 * the same and a higher sequence.
 */
public final class CopyWalk {
  private static final long KEPT = 5;
  private static final String UNKNOWN = "unknown";
  private static final Map<String, Long> SEQUENCES =
      Map.of("lower sequence", KEPT - 1, "same sequence", KEPT, "higher sequence", KEPT + 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A copy as it is kept: a field that the walk changes, its state in the table's words. */
  public record Copy(String mark, String state, long sequence) {}

  /** The copies of the service under test. */
  public interface Copies {
    /** The service whose facts they are. */
    String owner();

    /** Makes an example a fact about that aggregate, which brings it into the state. */
    void first(ObjectNode fact, UUID id, String state);

    /** Makes an example a fact about that aggregate that changes the mark; the state it tells. */
    String then(ObjectNode fact, UUID id);

    Optional<Copy> find(UUID id);

    /** Returns once all those facts took effect. */
    void awaitTaken(List<UUID> events);

    /** What happens to the copies in between. */
    default void meanwhile(List<UUID> known) {}
  }

  /** A fact of that type meets that state; what must be kept then. */
  public record Case(String type, Cell cell, UUID id, Copy expected) {
    @Override
    public String toString() {
      return type + " when " + cell;
    }
  }

  private final Table table;
  private final Copies copies;
  private final String bootstrap;

  public CopyWalk(String bootstrap, Table table, Copies copies) {
    this.bootstrap = bootstrap;
    this.table = table;
    this.copies = copies;
  }

  /** Tells every fact that can come; what must be kept after each. */
  public List<Case> play() {
    List<Case> cases = new ArrayList<>();
    for (String type : table.types()) {
      for (Cell cell : table.cells()) {
        if (!cell.isImpossible()) {
          cases.add(new Case(type, cell, UUID.randomUUID(), null));
        }
      }
    }
    List<Case> known = cases.stream().filter(one -> !one.cell().state().equals(UNKNOWN)).toList();
    try (ForeignFacts facts = ForeignFacts.to(bootstrap)) {
      known.forEach(one -> know(facts, one));
      copies.awaitTaken(facts.ids());
    }
    copies.meanwhile(known.stream().map(Case::id).toList());
    List<Case> played = new ArrayList<>();
    try (ForeignFacts facts = ForeignFacts.to(bootstrap)) {
      cases.forEach(one -> played.add(meet(facts, one)));
      copies.awaitTaken(facts.ids());
    }
    return played;
  }

  /** Fails when the copy is not what the document says. */
  public void check(Case played) {
    Optional<Copy> kept = copies.find(played.id());
    if (!kept.equals(Optional.of(played.expected()))) {
      throw new AssertionError(
          "%s: \"%s\" is %s, but kept is %s"
              .formatted(played, played.cell().outcome(), played.expected(), kept));
    }
  }

  private void know(ForeignFacts facts, Case one) {
    ObjectNode fact = example(one.type());
    copies.first(fact, one.id(), one.cell().state());
    tell(facts, one, KEPT, fact);
  }

  private Case meet(ForeignFacts facts, Case one) {
    Cell cell = one.cell();
    Long sequence = SEQUENCES.get(cell.condition());
    if (sequence == null) {
      throw new AssertionError("no fact comes with \"" + cell.condition() + "\"");
    }
    ObjectNode fact = example(one.type());
    String told = copies.then(fact, one.id());
    tell(facts, one, sequence, fact);
    Copy expected =
        switch (cell.outcome()) {
          case "copy made", "copy replaced" -> new Copy("after", told, sequence);
          case "passed over" -> new Copy("before", cell.state(), KEPT);
          default -> throw new AssertionError("\"" + cell.outcome() + "\" is no outcome of a copy");
        };
    return new Case(one.type(), cell, one.id(), expected);
  }

  private void tell(ForeignFacts facts, Case one, long sequence, ObjectNode fact) {
    String id = one.id().toString();
    facts.tell(table.topic(), id, one.type(), id, sequence, fact.toString());
  }

  private ObjectNode example(String type) {
    try {
      return (ObjectNode) JSON.readTree(ForeignEvent.example(copies.owner(), type));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

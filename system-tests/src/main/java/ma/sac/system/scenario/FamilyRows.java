package ma.sac.system.scenario;

import java.util.List;
import java.util.function.Consumer;

/** Families of a list, each row by the columns of the scenario's list. */
public interface FamilyRows {

  void forEach(Consumer<List<String>> row);

  /** One list after the other. */
  default FamilyRows and(FamilyRows others) {
    return row -> {
      forEach(row);
      others.forEach(row);
    };
  }
}

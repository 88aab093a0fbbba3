package ma.sac.kit.db;

import java.util.List;

/** Stands in for the kit's, whose own tests need this module first. */
public class Sql {
  public int update(String statement) {
    return statement.length();
  }

  public <T> List<T> list(String query, T example) {
    return List.of(example);
  }
}

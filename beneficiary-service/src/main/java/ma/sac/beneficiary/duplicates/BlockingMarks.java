package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The keyed hashes by which records that may be of one person are brought together. */
@ApplicationScoped
class BlockingMarks {
  /** One more than the largest mark. */
  static final long END = 1L << 40;

  private final Sql sql;

  BlockingMarks(Sql sql) {
    this.sql = sql;
  }

  /** Households that share a mark, one for each member that has it. */
  record Block(long mark, List<UUID> households) {
    private static Block of(ResultSet row) throws SQLException {
      return new Block(row.getLong(1), Arrays.asList((UUID[]) row.getArray(2).getArray()));
    }
  }

  /** Families that have no marks, or those of an earlier version, after that id. */
  List<UUID> due(UUID after, int limit) {
    return sql.list(
        """
        SELECT h.id FROM household h LEFT JOIN marked_household m ON m.household_id = h.id
        WHERE h.id > ? AND h.status IN ('REGISTERED', 'VERIFIED') AND m.version IS DISTINCT FROM h.version
        ORDER BY h.id LIMIT ?
        """,
        row -> row.getObject(1, UUID.class),
        after,
        limit);
  }

  void replace(Collection<UUID> households, List<MarkedPerson> persons) {
    List<Long> marks = new ArrayList<>();
    List<UUID> members = new ArrayList<>();
    List<UUID> families = new ArrayList<>();
    for (MarkedPerson person : persons) {
      for (long mark : person.marks().keySet()) {
        marks.add(mark);
        members.add(person.member());
        families.add(person.household());
      }
    }
    forget(households);
    sql.update(
        "INSERT INTO blocking_mark (mark, member_id, household_id) SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::uuid[])",
        marks,
        members,
        families);
    sql.update(
        "INSERT INTO marked_household (household_id, version) SELECT id, version FROM household WHERE id = ANY (?::uuid[])",
        households);
  }

  void forget(Collection<UUID> households) {
    sql.update("DELETE FROM blocking_mark WHERE household_id = ANY (?::uuid[])", households);
    sql.update("DELETE FROM marked_household WHERE household_id = ANY (?::uuid[])", households);
  }

  long count() {
    return sql.number("SELECT count(*) FROM blocking_mark");
  }

  /** How many members have marks. */
  long persons() {
    return sql.number("SELECT count(DISTINCT member_id) FROM blocking_mark");
  }

  /** About so many rows' worth of whole blocks after that mark, in the marks' order. */
  List<Block> blocksAfter(long mark, int rows) {
    return sql.list(
        """
        SELECT mark, array_agg(household_id) FROM (
          SELECT mark, household_id FROM blocking_mark WHERE mark > ? ORDER BY mark FETCH FIRST ? ROWS WITH TIES) taken
        GROUP BY mark ORDER BY mark
        """,
        Block::of,
        mark,
        rows);
  }
}

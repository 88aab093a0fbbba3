package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;
import ma.sac.linkage.Matcher;

/**
 * Searches the registry for families that may be one: renews the marks of families that changed,
 * learns the weights from a part of the registry, and compares block by block, in the order of the
 * marks, with a bounded part of the registry in memory. A new attempt goes on at the last mark.
 */
@ApplicationScoped
class FindDuplicates implements JobHandler {
  static final String JOB_TYPE = "duplicate-search";
  private static final int FAMILIES = 500;
  private static final int ROWS = 3_000;
  private static final UUID FIRST = new UUID(0, 0);

  record Checkpoint(UUID markedTo, boolean marked, long mark) {
    static final Checkpoint START = new Checkpoint(FIRST, false, -1);
  }

  private final BlockingMarks marks;
  private final ComparableFamilies families;
  private final LearnWeights learn;
  private final CompareBlocks compare;
  private final Visibility visibility;

  FindDuplicates(
      BlockingMarks marks,
      ComparableFamilies families,
      LearnWeights learn,
      CompareBlocks compare,
      Visibility visibility) {
    this.marks = marks;
    this.families = families;
    this.learn = learn;
    this.compare = compare;
    this.visibility = visibility;
  }

  @Override
  public String type() {
    return JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    Checkpoint at = run.checkpoint(Checkpoint.class).orElse(Checkpoint.START);
    while (!at.marked()) {
      at = mark(run, at);
    }
    long total = visibility.asSystem(marks::count);
    Matcher matcher = learn.matcher();
    long done = 0;
    while (at.mark() < BlockingMarks.END) {
      long from = at.mark();
      long before = done;
      long[] reached = new long[2];
      run.chunk(
          () -> {
            List<BlockingMarks.Block> blocks =
                visibility.asSystem(() -> marks.blocksAfter(from, ROWS));
            visibility.asSystem(
                () -> {
                  compare.compare(blocks, matcher);
                  return blocks;
                });
            reached[0] =
                blocks.isEmpty() ? BlockingMarks.END : blocks.get(blocks.size() - 1).mark();
            reached[1] =
                before + blocks.stream().mapToLong(block -> block.households().size()).sum();
            return new JobRun.Progress(
                new Checkpoint(null, true, reached[0]), Math.min(total, reached[1]), total);
          });
      at = new Checkpoint(null, true, reached[0]);
      done = reached[1];
    }
  }

  private Checkpoint mark(JobRun run, Checkpoint at) {
    Checkpoint[] next = new Checkpoint[1];
    run.chunk(
        () -> {
          List<UUID> due =
              visibility.asSystem(
                  () -> {
                    List<UUID> some = marks.due(at.markedTo(), FAMILIES);
                    marks.replace(some, persons(families.open(some)));
                    return some;
                  });
          next[0] =
              due.isEmpty()
                  ? new Checkpoint(null, true, -1)
                  : new Checkpoint(due.get(due.size() - 1), false, -1);
          return new JobRun.Progress(next[0], 0, null);
        });
    return next[0];
  }

  private static List<MarkedPerson> persons(Map<UUID, List<MarkedPerson>> families) {
    List<MarkedPerson> persons = new ArrayList<>();
    families.values().forEach(persons::addAll);
    return persons;
  }
}

package ma.sac.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A kill to be: it comes at the first fit moment after so many answers of that stage, or in a later
 * stage of its target.
 */
record Strike(Target target, String stage, int afterAnswers) {

  /** Not so late in a stage that its requests run out before ten are in flight again. */
  private static final double LATEST = 0.6;

  private static final int LAST_IN_FLIGHT = 16;

  /** Roughly how many requests a stage makes, however many baskets there are. */
  private static final Map<String, Integer> REQUESTS =
      Map.of(
          "cooperatives", 60,
          "products", 32,
          "offers", 32,
          "confirmations", 12,
          "goods receipts", 13,
          "lots released", 13,
          "shipments", 48,
          "balances", 48);

  /** One for each target, in different stages as far as there are enough; a seed gives one plan. */
  static List<Strike> plan(long seed, int baskets) {
    Random random = new Random(seed);
    List<Target> targets = new ArrayList<>(List.of(Target.values()));
    Collections.shuffle(targets, random);
    Set<String> taken = new HashSet<>();
    List<Strike> strikes = new ArrayList<>();
    for (Target target : targets) {
      // The last stage is kept for who found no moment before.
      List<String> stages = target.stages().subList(0, target.stages().size() - 1);
      List<String> free = stages.stream().filter(stage -> !taken.contains(stage)).toList();
      List<String> choice = free.isEmpty() ? stages : free;
      String stage = choice.get(random.nextInt(choice.size()));
      taken.add(stage);
      int requests = REQUESTS.getOrDefault(stage, baskets);
      int latest = (int) (Math.max(0, requests - LAST_IN_FLIGHT) * LATEST);
      strikes.add(new Strike(target, stage, random.nextInt(latest + 1)));
    }
    return strikes;
  }

  /** True from its moment on, while its target is at work. */
  boolean isDue(String now, int answers) {
    int planned = target.stages().indexOf(stage);
    int current = target.stages().indexOf(now);
    return current > planned || current == planned && answers >= afterAnswers;
  }
}

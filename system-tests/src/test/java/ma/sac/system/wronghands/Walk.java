package ma.sac.system.wronghands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many requests, each answer judged, and all that is wrong told at once. */
final class Walk {
  private final Doors doors;
  private final Problems problems;

  Walk(Doors doors) {
    this.doors = doors;
    this.problems = new Problems(doors);
  }

  /** Each must be answered by a fitting status that is documented, a refusal by a valid problem. */
  void take(String name, List<Case> cases) {
    long begun = System.nanoTime();
    List<Answered> answers = doors.ask(cases.stream().map(Case::asked).toList());
    System.out.printf(
        "%s: %d operations, %d cases, %.1f s%n",
        name,
        cases.stream().map(c -> c.asked().operation()).distinct().count(),
        cases.size(),
        (System.nanoTime() - begun) / 1e9);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      Stream.of(cases.get(i).fault(answer), problems.fault(answer))
          .flatMap(Optional::stream)
          .forEach(fault -> wrong.add(fault + ": " + answer));
    }
    assertThat(cases).as(name).isNotEmpty();
    assertThat(wrong).as("%s, of %d cases", name, cases.size()).isEmpty();
  }
}

package ma.sac.beneficiary.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft would change for the families of the caller's territories that could be enrolled.
 * For who may not read families a number under 10 is left out, of {@code households} and {@code
 * changing} too, so that nobody is found by subtraction.
 */
@Schema(name = "ScorecardTrial")
record ScorecardTrialView(
    UUID id,
    int version,
    long revision,
    int baseVersion,
    ScorecardTrial.Status status,
    long households,
    long changing,
    List<Cell> moves,
    String createdBy,
    Instant createdAt,
    Instant finishedAt) {
  /** Fewer than this could be somebody. */
  private static final long FEWEST = 10;

  /** {@code households} is null where they are too few to tell. */
  record Cell(String territory, String fromBand, String toBand, Long households) {}

  static ScorecardTrialView of(
      ScorecardTrial trial, List<ScorecardTrial.Move> moves, boolean exact) {
    List<ScorecardTrial.Move> told =
        moves.stream().filter(move -> exact || move.households() >= FEWEST).toList();
    return new ScorecardTrialView(
        trial.id(),
        trial.version(),
        trial.revision(),
        trial.baseVersion(),
        trial.status(),
        told.stream().mapToLong(ScorecardTrial.Move::households).sum(),
        told.stream()
            .filter(ScorecardTrial.Move::isChange)
            .mapToLong(ScorecardTrial.Move::households)
            .sum(),
        moves.stream()
            .map(
                move ->
                    new Cell(
                        move.province(),
                        move.fromBand(),
                        move.toBand(),
                        told.contains(move) ? Long.valueOf(move.households()) : null))
            .toList(),
        trial.createdBy(),
        trial.createdAt(),
        trial.finishedAt());
  }
}

package ma.sac.beneficiary.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.sac.kit.http.Refusal;

/** What of a draft can be written; the rules stand in the order in which a family reads them. */
record ScorecardContent(
    @NotBlank @Size(max = 100) String nameFr,
    @NotBlank @Size(max = 100) String nameAr,
    @NotEmpty @Size(max = 100) List<@Valid @NotNull Rule> rules,
    @NotEmpty @Size(max = 10) List<@Valid @NotNull Range> bands) {

  /**
   * Gives its points when the number lies between {@code atLeast} and {@code atMost}; the other
   * facts are named by {@code word}: YES, or the kind of housing.
   */
  record Rule(
      @NotNull ScorecardRule.Fact fact,
      @Min(0) @Max(50) Integer atLeast,
      @Min(0) @Max(50) Integer atMost,
      @Size(max = 30) String word,
      @NotNull @Min(0) @Max(1000) Integer points,
      @NotBlank @Size(max = 200) String textFr,
      @NotBlank @Size(max = 200) String textAr) {

    private boolean isNumber() {
      return fact == ScorecardRule.Fact.HOUSEHOLD_SIZE || fact == ScorecardRule.Fact.DEPENDANTS;
    }

    private String wrong() {
      if (isNumber()) {
        boolean open = atLeast == null && atMost == null;
        boolean turned = atLeast != null && atMost != null && atLeast > atMost;
        return word != null || open || turned ? "is a range of numbers without a word" : null;
      }
      boolean known =
          fact == ScorecardRule.Fact.HOUSING
              ? Arrays.stream(Housing.values()).anyMatch(one -> one.name().equals(word))
              : "YES".equals(word);
      return atLeast != null || atMost != null || !known
          ? fact == ScorecardRule.Fact.HOUSING
              ? "names a kind of housing"
              : "has the word YES alone"
          : null;
    }
  }

  /** Scores from {@code atLeast} on. */
  record Range(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String code,
      @NotNull @Min(0) @Max(100_000) Integer atLeast,
      @NotBlank @Size(max = 200) String textFr,
      @NotBlank @Size(max = 200) String textAr) {}

  static ScorecardContent of(Scorecard card) {
    return new ScorecardContent(
        card.nameFr(),
        card.nameAr(),
        card.rules().stream()
            .map(
                rule ->
                    new Rule(
                        rule.fact(),
                        rule.atLeast(),
                        rule.atMost(),
                        rule.word(),
                        rule.points(),
                        rule.textFr(),
                        rule.textAr()))
            .toList(),
        card.bands().stream()
            .map(band -> new Range(band.code(), band.atLeast(), band.textFr(), band.textAr()))
            .toList());
  }

  /**
   * @throws Refusal 422 naming the rule or the band that makes no sense
   */
  void requireSense() {
    for (int i = 0; i < rules.size(); i++) {
      String wrong = rules.get(i).wrong();
      if (wrong != null) {
        throw Refusal.invalid("rules[" + i + "]", rules.get(i).fact() + " " + wrong);
      }
    }
    if (bands.get(0).atLeast() != 0) {
      throw Refusal.invalid("bands[0].atLeast", "The lowest band begins at 0");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).atLeast() <= bands.get(i - 1).atLeast()) {
        throw Refusal.invalid("bands[" + i + "].atLeast", "Bands stand from the lowest up");
      }
    }
    if (bands.stream().map(Range::code).distinct().count() < bands.size()) {
      throw Refusal.invalid("bands", "Two bands have one code");
    }
  }

  List<ScorecardRule> numberedRules() {
    List<ScorecardRule> numbered = new ArrayList<>();
    for (Rule rule : rules) {
      numbered.add(
          new ScorecardRule(
              numbered.size() + 1,
              rule.fact(),
              rule.atLeast(),
              rule.atMost(),
              rule.word(),
              rule.points(),
              rule.textFr(),
              rule.textAr()));
    }
    return numbered;
  }

  List<Band> toBands() {
    return bands.stream()
        .map(band -> new Band(band.code(), band.atLeast(), band.textFr(), band.textAr()))
        .toList();
  }
}

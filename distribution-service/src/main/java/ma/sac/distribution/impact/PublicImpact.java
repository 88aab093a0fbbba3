package ma.sac.distribution.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** What anyone may see of a campaign: nothing about who received, and no number below ten. */
record PublicImpact(
    UUID campaignId,
    String code,
    String nameFr,
    String nameAr,
    Long basketsHandedOver,
    Long householdsServed,
    Long peopleReached,
    long cooperativesEngaged,
    long cooperativesWomenLed,
    Long weightKg,
    BigDecimal paidToCooperatives,
    BigDecimal cooperativeShare,
    List<Territory> byTerritory,
    List<Cooperative> byCooperative,
    SupportActions supportActions) {

  private static final int SMALLEST = 10;

  record Territory(String territory, String nameFr, String nameAr, Long baskets, Long households) {}

  record Cooperative(
      String nameFr, String nameAr, String territory, boolean womenLed, long weightKg) {}

  /** The ODCO's help to the cooperatives; `training`, `information` and `legal` as opened. */
  record SupportActions(long opened, long closed, long training, long information, long legal) {
    private static SupportActions of(ImpactView.Support support) {
      return new SupportActions(
          support.opened(),
          support.closed(),
          support.openedOf("TRAINING"),
          support.openedOf("INFORMATION"),
          support.openedOf("LEGAL"));
    }
  }

  static PublicImpact of(ImpactView impact) {
    return new PublicImpact(
        impact.campaignId(),
        impact.code(),
        impact.nameFr(),
        impact.nameAr(),
        shown(impact.baskets().handedOver()),
        shown(impact.households().served()),
        shown(impact.peopleReached()),
        impact.cooperatives().engaged(),
        impact.cooperatives().womenLed(),
        impact.baskets().handedOver() < SMALLEST ? null : impact.weightGrams() / 1000,
        impact.money().paid(),
        impact.provenance().cooperativeShare(),
        territories(impact.byTerritory()),
        impact.byCooperative().stream().map(PublicImpact::cooperative).toList(),
        SupportActions.of(impact.support()));
  }

  private static List<Territory> territories(List<ImpactView.Territory> all) {
    long baskets = smallestShown(all.stream().mapToLong(ImpactView.Territory::baskets));
    long households = smallestShown(all.stream().mapToLong(ImpactView.Territory::households));
    return all.stream()
        .map(
            territory ->
                new Territory(
                    territory.territory(),
                    territory.nameFr(),
                    territory.nameAr(),
                    shown(territory.baskets(), baskets),
                    shown(territory.households(), households)))
        .toList();
  }

  /** One hidden number alone is the total less the others, so the next smallest hides with it. */
  private static long smallestShown(LongStream column) {
    long[] numbers = column.sorted().toArray();
    boolean oneAlone = numbers.length > 1 && numbers[0] < SMALLEST && numbers[1] >= SMALLEST;
    return oneAlone ? numbers[1] + 1 : SMALLEST;
  }

  private static Cooperative cooperative(ImpactView.Cooperative cooperative) {
    return new Cooperative(
        cooperative.nameFr(),
        cooperative.nameAr(),
        cooperative.territory(),
        cooperative.womenLed(),
        cooperative.weightGrams() / 1000);
  }

  /** Null stands for a number below ten, zero included: it could point at somebody. */
  private static Long shown(long number) {
    return shown(number, SMALLEST);
  }

  private static Long shown(long number, long smallest) {
    return number < smallest ? null : number;
  }
}

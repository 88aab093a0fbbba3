package ma.sac.distribution.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.known.SourcesHeard;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** The whole impact of a campaign, as of one moment: all figures come from one snapshot. */
@ApplicationScoped
class ImpactReport {
  private record Named(
      String code,
      String nameFr,
      String nameAr,
      int baskets,
      LocalDate startsOn,
      LocalDate endsOn) {}

  private final Sql sql;
  private final ImpactFigures figures;
  private final SupportFigures support;
  private final SourcesHeard sources;

  ImpactReport(Sql sql, ImpactFigures figures, SupportFigures support, SourcesHeard sources) {
    this.sql = sql;
    this.figures = figures;
    this.support = support;
    this.sources = sources;
  }

  @Transactional
  public ImpactView of(UUID campaign) {
    sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    Named named =
        sql.first(
                "SELECT code, name_fr, name_ar, baskets, starts_on, ends_on FROM campaign WHERE id = ?",
                row ->
                    new Named(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)),
                campaign)
            .orElseThrow(Refusal::notFound);
    List<ImpactView.Territory> byTerritory = figures.byTerritory(campaign);
    List<ImpactView.Cooperative> byCooperative = figures.byCooperative(campaign);
    return new ImpactView(
        campaign,
        named.code(),
        named.nameFr(),
        named.nameAr(),
        sources.asOf(),
        figures.baskets(campaign, named.baskets()),
        new ImpactView.Households(
            figures.enrolled(campaign),
            byTerritory.stream().mapToLong(ImpactView.Territory::households).sum()),
        byTerritory.stream().mapToLong(ImpactView.Territory::people).sum(),
        new ImpactView.Cooperatives(
            byCooperative.size(),
            byCooperative.stream().filter(ImpactView.Cooperative::womenLed).count()),
        figures.weightGrams(campaign),
        figures.money(campaign),
        new ImpactView.Provenance(figures.cooperativeShare(campaign)),
        figures.duplicatesPrevented(campaign),
        figures.openIncidents(campaign),
        byTerritory,
        byCooperative,
        ImpactView.Spread.of(byCooperative),
        support.support(
            campaign,
            named.startsOn(),
            named.endsOn(),
            byCooperative.stream().map(ImpactView.Cooperative::cooperativeId).toList()));
  }
}

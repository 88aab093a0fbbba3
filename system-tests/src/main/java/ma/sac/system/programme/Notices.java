package ma.sac.system.programme;

import static ma.sac.system.client.Service.BENEFICIARY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;

/** What families get in their hands, and the agents' rolls of who comes. */
public final class Notices {

  private final Run run;
  private final History history;

  public Notices(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String print() {
    Connections.each(
        siteDays(),
        at ->
            Pause.until(
                at.baskets() + " notices of site " + at.site() + " on " + at.day(),
                Run.JOB,
                () -> print(at.site(), at.day()) >= at.baskets() ? at : null));
    return history.vouchers.size() + " notices with signed vouchers";
  }

  private int print(String site, String day) {
    int[] printed = new int[1];
    run.people()
        .registrar()
        .each(
            BENEFICIARY,
            "/notices?campaignId=" + history.campaignId + "&siteId=" + site + "&day=" + day,
            notice -> {
              // The names on it are the family's; this runner keeps none of them.
              String id = Json.text(notice, "voucherId");
              history.vouchers.put(
                  id,
                  new VoucherHeld(
                      id,
                      Json.text(notice, "enrolmentId"),
                      site,
                      day,
                      Json.text(notice, "token"),
                      Json.text(notice, "shortCode")));
              printed[0]++;
            });
    return printed[0];
  }

  public String rolls() {
    int rows = Connections.each(siteDays(), this::check).stream().mapToInt(n -> n).sum();
    return rows + " rows checked against the notices";
  }

  private int check(SiteDay at) {
    Set<String> onRoll = new HashSet<>();
    run.people()
        .agent(at.site())
        .each(
            BENEFICIARY,
            "/handover-rolls?siteId=" + at.site() + "&day=" + at.day(),
            row -> onRoll.add(Json.text(row, "voucherId")));
    for (VoucherHeld voucher : history.vouchers.values()) {
      if (voucher.siteId().equals(at.site())
          && voucher.day().equals(at.day())
          && !onRoll.contains(voucher.id())) {
        throw new ProgrammeFailed("voucher " + voucher.id() + " is not on its roll");
      }
    }
    return onRoll.size();
  }

  private List<SiteDay> siteDays() {
    List<SiteDay> all = new ArrayList<>();
    history.planned.forEach(
        (site, days) -> days.forEach((day, baskets) -> all.add(new SiteDay(site, day, baskets))));
    return all;
  }

  private record SiteDay(String site, String day, int baskets) {}
}

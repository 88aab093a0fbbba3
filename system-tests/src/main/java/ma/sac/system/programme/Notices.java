package ma.sac.system.programme;

import static ma.sac.system.client.Service.BENEFICIARY;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;

/** What families get in their hands, and the agents' rolls of who comes. */
final class Notices {

  private final Run run;
  private final History history;

  Notices(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String print() {
    history.planned.forEach(
        (site, days) ->
            days.forEach(
                (day, expected) -> {
                  Pause.until(
                      expected + " notices of site " + site + " on " + day,
                      Run.JOB,
                      () -> print(site, day) >= expected ? true : null);
                }));
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

  String rolls() {
    int[] rows = new int[1];
    for (Map.Entry<String, Map<String, Integer>> site : history.planned.entrySet()) {
      for (String day : site.getValue().keySet()) {
        Set<String> onRoll = new HashSet<>();
        run.people()
            .agent(site.getKey())
            .each(
                BENEFICIARY,
                "/handover-rolls?siteId=" + site.getKey() + "&day=" + day,
                row -> onRoll.add(Json.text(row, "voucherId")));
        rows[0] += onRoll.size();
        for (VoucherHeld voucher : history.vouchers.values()) {
          if (voucher.siteId().equals(site.getKey())
              && voucher.day().equals(day)
              && !onRoll.contains(voucher.id())) {
            throw new ProgrammeFailed("voucher " + voucher.id() + " is not on its roll");
          }
        }
      }
    }
    return rows[0] + " rows checked against the notices";
  }
}

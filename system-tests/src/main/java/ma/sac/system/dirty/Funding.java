package ma.sac.system.dirty;

import static ma.sac.system.client.Service.DISTRIBUTION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.Alliance;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Refused;
import ma.sac.system.programme.Run;
import ma.sac.system.scenario.Row;

/** Just enough money, of which one partner holds its part back and then wants out. */
final class Funding {

  private static final String HESITANT = "banque-rif";
  private static final String LATECOMER = "transport-moulouya";

  /** Of the hesitant partner's promise, what it pays in the end. */
  private static final BigDecimal PAID = new BigDecimal("0.48");

  private static final BigDecimal LATE = new BigDecimal("0.30");

  private final Run run;
  private final History history;
  private final Person manager;
  private Alliance alliance;
  private String hesitant = "";
  private BigDecimal promised = BigDecimal.ZERO;

  Funding(Run run) {
    this.run = run;
    this.history = run.history();
    this.manager = run.people().manager();
  }

  /** What the scenario pledges, as much smaller as the programme is. */
  String pledge(Alliance with) {
    alliance = with;
    for (Row row : run.scenario().pledges()) {
      boolean money = row.get("kind").equals(Alliance.FUNDING);
      BigDecimal amount = money ? scaled(row.money("amountMad")) : row.money("amountMad");
      String id =
          alliance.promise(row.get("partnerKey"), row.get("kind"), amount, row.get("description"));
      if (money && row.get("partnerKey").equals(HESITANT)) {
        hesitant = id;
        promised = amount;
      } else if (money) {
        alliance.receive(id, amount);
      }
    }
    return history.signed + " MAD signed, " + history.received + " MAD received";
  }

  private BigDecimal scaled(BigDecimal amount) {
    return amount
        .multiply(BigDecimal.valueOf(run.baskets()))
        .divide(run.scenario().programme().path("baskets").decimalValue(), 2, RoundingMode.HALF_UP);
  }

  /** Orders hold a part of the money: the refusal says how much, and nothing changed. */
  String withdrawalRefused() {
    Answer answer = withdraw(hesitant);
    BigDecimal left = history.signed.subtract(promised);
    BigDecimal held = history.committed().subtract(left);
    if (answer.isSuccess()) {
      throw new ProgrammeFailed(
          promised + " MAD were withdrawn although orders hold " + held + " MAD of them");
    }
    history.refusals.add(
        new Refused(
            3,
            "withdrawing a pledge whose money is partly committed",
            answer.status() + " " + answer.problem(),
            answer.problem().equals("budget-committed")));
    history.compare(3, "withdrawalAskedToLeave", left, Json.money(answer.json().path("asked")));
    history.compare(
        3,
        "withdrawalToldCommitted",
        history.committed(),
        Json.money(answer.json().path("committed")));
    history.compare(3, "pledgeAfterRefusal", "SIGNED", status(hesitant));
    return answer.status() + " " + answer.problem() + ", " + held + " MAD of it committed";
  }

  /** A free pledge goes whole; the other one as far as it is free, once the rest is paid in. */
  String withdraw() {
    BigDecimal free = promised.multiply(LATE).setScale(2, RoundingMode.HALF_UP);
    String latecomer = alliance.promise(LATECOMER, Alliance.FUNDING, free, "Don promis trop vite");
    alliance.authorise(history.signed);
    withdrawn(latecomer, free);
    BigDecimal paid = promised.multiply(PAID).setScale(2, RoundingMode.HALF_UP);
    alliance.receive(hesitant, paid);
    withdrawn(hesitant, promised.subtract(paid));
    return history.authorised + " MAD authorised, " + history.signed + " MAD signed";
  }

  private void withdrawn(String pledge, BigDecimal outstanding) {
    withdraw(pledge).orFail();
    history.signed = history.signed.subtract(outstanding);
    history.pledged = history.pledged.subtract(outstanding);
    history.authorised = history.authorised.min(history.signed);
    history.compare(3, "withdrawn" + outstanding, "WITHDRAWN", status(pledge));
  }

  private Answer withdraw(String pledge) {
    return manager.attempt(
        DISTRIBUTION,
        "/pledges/" + pledge + "/withdrawal",
        Json.object("reason", "The board decided otherwise"));
  }

  private String status(String pledge) {
    return manager.get(DISTRIBUTION, "/pledges/" + pledge).text("status");
  }
}

package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** Accounts in clear, for a bank's transfer file and nothing else: whoever asks audits it. */
@ApplicationScoped
public class BankAccounts {
  private final Cooperatives cooperatives;
  private final ContactSafe safe;

  BankAccounts(Cooperatives cooperatives, ContactSafe safe) {
    this.cooperatives = cooperatives;
    this.safe = safe;
  }

  /**
   * @param rib 24 digits
   */
  public record Account(String holder, String rib) {
    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
      return "Account[…]";
    }
  }

  public Account of(UUID cooperative) {
    Cooperative found = cooperatives.find(cooperative).orElseThrow(Refusal::notFound);
    return new Account(found.profile().nameFr(), safe.rib(found));
  }

  /** Whether the digits are a RIB with the right key. */
  public static boolean isRight(String rib) {
    return Rib.isRight(rib);
  }
}

package ma.sac.distribution.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.kit.db.Ids;

/** An organisation joins the alliance. */
@ApplicationScoped
class RegisterPartner {
  private final Partners partners;

  RegisterPartner(Partners partners) {
    this.partners = partners;
  }

  @Transactional
  public PartnerView register(PartnerRequest request, String by) {
    UUID id = Ids.next();
    partners.add(id, request, by);
    return partners.find(id).orElseThrow();
  }
}

package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.security.FieldCipher;

/** The one place where a cooperative's contact and bank account are in clear. */
@ApplicationScoped
class ContactSafe {
  private static final String TABLE = "cooperative";
  private final FieldCipher cipher;

  ContactSafe(FieldCipher cipher) {
    this.cipher = cipher;
  }

  SealedContact seal(UUID cooperative, Contact contact, String rib) {
    return new SealedContact(
        cipher.seal(contact.name(), TABLE, "contact_name", cooperative),
        cipher.seal(contact.phone(), TABLE, "contact_phone", cooperative),
        cipher.seal(rib, TABLE, "rib", cooperative));
  }

  Contact contact(Cooperative of) {
    return new Contact(
        cipher.open(of.contact().name(), TABLE, "contact_name", of.id()),
        cipher.open(of.contact().phone(), TABLE, "contact_phone", of.id()));
  }

  String rib(Cooperative of) {
    return cipher.open(of.contact().rib(), TABLE, "rib", of.id());
  }

  /** Enough to recognise them, too little to use them. */
  MaskedContact masked(Cooperative of) {
    Contact clear = contact(of);
    String rib = rib(of);
    return new MaskedContact(
        clear.name().substring(0, clear.name().offsetByCodePoints(0, 1)) + "…",
        "…" + clear.phone().substring(clear.phone().length() - 3),
        "…" + rib.substring(rib.length() - 4));
  }

  record MaskedContact(String name, String phone, String rib) {}
}

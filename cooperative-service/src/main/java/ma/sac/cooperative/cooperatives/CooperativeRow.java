package ma.sac.cooperative.cooperatives;

import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ListColumns;

/**
 * A row of a list of cooperatives. What is decided on a cooperative goes out with it and does not
 * come in: a person decides. Contact and bank account come in and do not go out.
 */
record CooperativeRow(String key, CooperativeRequest request, Standing standing) {
  static final ListColumns<CooperativeRow> COLUMNS =
      new ListColumns<CooperativeRow>()
          .naming("key", CooperativeRow::key)
          .with("nameFr", row -> row.request.nameFr())
          .with("nameAr", row -> row.request.nameAr())
          .with("registrationNumber", row -> row.request.registrationNumber())
          .with("ice", row -> row.request.ice())
          .with("communeCode", row -> row.request.commune(), "commune")
          .with("sector", row -> row.request.sector())
          .with("members", row -> row.request.members(), "membersConsistent")
          .with("women", row -> row.request.women())
          .with("youth", row -> row.request.youth())
          .with("womenLed", row -> row.request.womenLed())
          .with("contactName", CooperativeRow::contactName, "contact", "contact.name")
          .with("contactPhone", CooperativeRow::contactPhone, "contact.phone")
          .with("rib", row -> row.request.rib(), "ribRight")
          .naming("evidence", row -> row.standing.evidence())
          .naming("status", row -> row.standing.status())
          .naming("rural", row -> row.standing.rural())
          .naming("validUntil", row -> row.standing.validUntil());

  static CooperativeRow read(Cells cells) {
    String name = cells.text("contactName");
    String phone = cells.text("contactPhone");
    return new CooperativeRow(
        cells.key("key"),
        new CooperativeRequest(
            cells.text("registrationNumber"),
            cells.text("nameFr"),
            cells.text("nameAr"),
            cells.text("communeCode"),
            cells.text("sector"),
            cells.integer("members"),
            cells.integer("women"),
            cells.integer("youth"),
            cells.yes("womenLed"),
            cells.text("ice"),
            name == null && phone == null ? null : new Contact(name, phone),
            cells.text("rib")),
        Standing.registered());
  }

  /** As it is here, to compare a row with. */
  static CooperativeRow of(Cooperative cooperative, Contact contact, String rib) {
    return of(null, cooperative, contact, rib);
  }

  /** As it goes out. */
  static CooperativeRow of(String key, Cooperative cooperative) {
    String named = key == null ? cooperative.registrationNumber() : key;
    return of(named, cooperative, null, null);
  }

  private static CooperativeRow of(
      String key, Cooperative cooperative, Contact contact, String rib) {
    Profile profile = cooperative.profile();
    return new CooperativeRow(
        key,
        new CooperativeRequest(
            cooperative.registrationNumber(),
            profile.nameFr(),
            profile.nameAr(),
            cooperative.territory(),
            profile.sector(),
            profile.members(),
            profile.women(),
            profile.youth(),
            profile.womenLed(),
            cooperative.ice(),
            contact,
            rib),
        cooperative.standing());
  }

  /** The key, where it says more than the number by which a cooperative is named anyway. */
  String ownKey() {
    return key == null || key.equals(request.registrationNumber()) ? null : key;
  }

  private String contactName() {
    return request.contact() == null ? null : request.contact().name();
  }

  private String contactPhone() {
    return request.contact() == null ? null : request.contact().phone();
  }
}

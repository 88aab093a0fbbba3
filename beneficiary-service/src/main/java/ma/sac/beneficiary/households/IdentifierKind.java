package ma.sac.beneficiary.households;

/** Papers beside the national id: the digital civil and social id, and the family booklet. */
public enum IdentifierKind {
  IDCS("[0-9]{8,12}"),
  FAMILY_BOOKLET("[0-9A-Z][0-9A-Z/-]{1,29}");

  private final String form;

  IdentifierKind(String form) {
    this.form = form;
  }

  boolean allows(String number) {
    return number.matches(form);
  }
}

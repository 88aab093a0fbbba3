package ma.sac.beneficiary.households;

/** How a family is reached. Only ever stored sealed with the family's key. */
public record Contact(String phone, String address, Language language) {
  @Override
  public String toString() {
    return "Contact[sealed]";
  }
}

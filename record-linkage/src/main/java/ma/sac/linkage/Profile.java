package ma.sac.linkage;

import java.util.List;

/** A person made comparable: what {@link PersonDetails} say, in one form. */
public final class Profile {
  final NameForm given;
  final NameForm family;
  final NameForm father;
  final Birth birth;
  final List<String> phones;
  final List<String> identifiers;
  final List<String> addressWords;
  final List<String> localities;

  Profile(
      NameForm given,
      NameForm family,
      NameForm father,
      Birth birth,
      List<String> phones,
      List<String> identifiers,
      List<String> addressWords,
      List<String> localities) {
    this.given = given;
    this.family = family;
    this.father = father;
    this.birth = birth;
    this.phones = phones;
    this.identifiers = identifiers;
    this.addressWords = addressWords;
    this.localities = localities;
  }
}

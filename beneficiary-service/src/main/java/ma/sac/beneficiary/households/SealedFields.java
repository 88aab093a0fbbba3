package ma.sac.beneficiary.households;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.scoring.ScoredFacts;

/** Groups of personal fields, sealed together as JSON with the family's key. */
@ApplicationScoped
public class SealedFields {
  private final ObjectMapper json;

  SealedFields(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  byte[] seal(Person person, FamilyKey key, UUID member) {
    return key.seal(text(person), "member", "sealed_person", member);
  }

  byte[] seal(Contact contact, FamilyKey key, UUID household) {
    return key.seal(text(contact), "household", "sealed_contact", household);
  }

  public byte[] seal(ScoredFacts facts, FamilyKey key, UUID household) {
    return key.seal(text(facts), "household", "sealed_facts", household);
  }

  /** What nobody asked is not kept. */
  byte[] seal(Living living, FamilyKey key, UUID household) {
    return living.isUnknown()
        ? null
        : key.seal(text(living), "household", "sealed_living", household);
  }

  byte[] seal(Consent consent, FamilyKey key, UUID row) {
    return key.seal(text(consent), "household_consent", "sealed_consent", row);
  }

  byte[] seal(HouseholdFile file, FamilyKey key, UUID version) {
    return key.seal(text(file), "household_version", "sealed_file", version);
  }

  public Person person(byte[] stored, FamilyKey key, UUID member) {
    return read(key.open(stored, "member", "sealed_person", member), Person.class);
  }

  public Contact contact(byte[] stored, FamilyKey key, UUID household) {
    return read(key.open(stored, "household", "sealed_contact", household), Contact.class);
  }

  public ScoredFacts facts(byte[] stored, FamilyKey key, UUID household) {
    return read(key.open(stored, "household", "sealed_facts", household), ScoredFacts.class);
  }

  Living living(byte[] stored, FamilyKey key, UUID household) {
    return stored == null
        ? Living.UNKNOWN
        : read(key.open(stored, "household", "sealed_living", household), Living.class);
  }

  Consent consent(byte[] stored, FamilyKey key, UUID row) {
    return read(key.open(stored, "household_consent", "sealed_consent", row), Consent.class);
  }

  HouseholdFile file(byte[] stored, FamilyKey key, UUID version) {
    return read(key.open(stored, "household_version", "sealed_file", version), HouseholdFile.class);
  }

  private String text(Object fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Fields are records of plain values");
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException unreadable) {
      // Without its cause, which would repeat what could not be read.
      throw new IllegalStateException("Sealed fields are unreadable as " + type.getSimpleName());
    }
  }
}

package ma.sac.system.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.sac.system.client.ProgrammeFailed;

/**
 * A list of families of any size, as a registrar sends it, written to a file row by row: the same
 * rows whenever it is made, and nobody is in it twice.
 */
final class FamilyList {
  private static final String HEADER =
      "nationalId,familyName,givenName,birthDate,sex,phone,address,territoryCode,zoneId,householdSize,dependants,disability,widowOrSingleHead,incomeLoss,housing,language,legalBasis,noticeGivenOn";
  private static final List<String> NAMES =
      List.of(
          "Alaoui", "Benkirane", "الشرقاوي", "Ouazzani", "بناني", "Tazi", "العمراني", "Idrissi");
  private static final List<String> GIVEN =
      List.of("Saida", "Youssef", "عزيز", "Khadija", "فاطمة", "Omar", "خديجة");
  private static final List<String> HOUSING = List.of("OWNED", "RENTED", "PRECARIOUS", "SLUM");
  private static final int OF_A_SERIES = 1_000_000;

  private FamilyList() {}

  /** To be deleted by who asked for it. */
  static Path write(int rows) {
    try {
      Path file = Files.createTempFile("sac-families", ".csv");
      try (BufferedWriter list = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        list.write(HEADER + "\n");
        for (int n = 0; n < rows; n++) {
          list.write(row(n));
        }
      }
      return file;
    } catch (IOException full) {
      throw new ProgrammeFailed("no list of families can be written: " + full, full);
    }
  }

  private static String row(int n) {
    int size = 1 + n % 9;
    return String.format(
        Locale.ROOT,
        "%c%c%06d,%s,%s,%d-%02d-%02d,%s,+2126%08d,\"Rue %d, n° %d, étage %d\",06.141.01.%d0,%s,%d,%d,no,%s,%s,%s,%s,CONSENT,2020-04-15%n",
        'A' + n / OF_A_SERIES / 26 % 26,
        'A' + n / OF_A_SERIES % 26,
        n % OF_A_SERIES,
        NAMES.get(n % NAMES.size()),
        GIVEN.get(n % GIVEN.size()),
        1940 + n % 60,
        1 + n % 12,
        1 + n % 28,
        n % 3 == 0 ? "M" : "F",
        n,
        n % 400,
        n % 97,
        n % 6,
        1 + n % 7,
        new UUID(0x4000, 0x8000_0000_0000_0000L + n % 40),
        size,
        n % size,
        n % 5 == 0 ? "yes" : "no",
        n % 2 == 0 ? "yes" : "no",
        HOUSING.get(n % HOUSING.size()),
        n % 4 == 2 ? "ar" : "fr");
  }
}

package ma.sac.system;

import java.nio.file.Path;
import ma.sac.test.contracts.RoleTable;
import org.junit.jupiter.api.Test;

class SecurityPageTest {
  @Test
  void shouldSayWhoMayDoWhatAsTheDocumentsDo() {
    RoleTable.check(Path.of(".."));
  }
}

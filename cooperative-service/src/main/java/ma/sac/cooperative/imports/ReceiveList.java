package ma.sac.cooperative.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.imports.Imports;
import ma.sac.kit.imports.SentList;
import ma.sac.kit.security.Caller;

/** An officer sends a list; a job takes it in. */
@ApplicationScoped
public class ReceiveList {
  /** From which day a list counts those that it gives as numbers. */
  public static final String DAY_ZERO = "dayZero";

  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");
  private final Imports imports;
  private final Caller caller;
  private final Audit audit;

  ReceiveList(Imports imports, Caller caller, Audit audit) {
    this.imports = imports;
    this.caller = caller;
    this.audit = audit;
  }

  UUID receive(ImportKind kind, SentList list, LocalDate dayZero) throws IOException {
    LocalDate from = dayZero == null ? LocalDate.now(LOCAL) : dayZero;
    UUID id =
        imports.receive(
            kind.name(),
            list,
            caller.subject(),
            caller.territories(),
            Map.of(DAY_ZERO, from.toString()));
    Transactions.runNew(() -> audit.record("import.receive", "import:" + id, null));
    return id;
  }
}

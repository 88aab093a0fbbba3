package ma.sac.test.architecture;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import ma.sac.basket.AnotherService;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.DomainEvent;

/** Each breaks one rule of the house. */
final class BadExamples {
  private BadExamples() {}

  static class InjectsAField {
    @Inject Sql sql;
  }

  @Path("/roleless")
  static class NamesNoRole {
    @GET
    public String forgotten() {
      return "";
    }
  }

  @Path("/writing")
  @PermitAll
  static class WritesInAResource {
    private final Sql sql = new Sql();

    @POST
    public int write() {
      return sql.update("DELETE FROM thing");
    }
  }

  /** Reads outside of any transaction, so the one it opens for a write makes it no use case. */
  static class Stores {
    private final Sql sql = new Sql();

    List<String> all() {
      return sql.list("SELECT name FROM store", "name");
    }

    @Transactional
    void add() {
      insert();
    }

    private void insert() {
      sql.update("INSERT INTO store DEFAULT VALUES");
    }
  }

  @Path("/stores")
  @PermitAll
  static class WritesThroughARepository {
    private final Stores stores = new Stores();

    @POST
    public void write() {
      List.of(stores).forEach(Stores::add);
    }
  }

  record Thing(String name) {}

  static class Things {
    private final Sql sql = new Sql();

    Optional<Thing> lock(String name) {
      return sql.list("SELECT name FROM thing FOR UPDATE", new Thing(name)).stream().findFirst();
    }
  }

  record Crate(String name) {}

  static class Crates {
    private final Sql sql = new Sql();

    List<Crate> all() {
      return sql.list("SELECT name FROM crate", new Crate(""));
    }

    void add(Crate crate) {
      sql.update("INSERT INTO crate VALUES ('" + crate.name() + "')");
    }
  }

  @Entity
  static class Stored {}

  @Path("/aggregates")
  @PermitAll
  static class TakesAnAggregate {
    @POST
    public void take(List<Stored> entities) {}
  }

  record ThingView(Optional<Thing> thing) {}

  @Path("/aggregate")
  @PermitAll
  static class AnswersAnAggregate {
    @GET
    public ThingView answer() {
      return new ThingView(Optional.empty());
    }

    @GET
    public List<Crate> crates() {
      return List.of();
    }
  }

  record TellsAnAggregate(List<Thing> things) implements DomainEvent {}

  static class ThingHelper {}

  static class UsesAnotherService {
    private final AnotherService other = new AnotherService();

    String name() {
      return other.toString();
    }
  }
}

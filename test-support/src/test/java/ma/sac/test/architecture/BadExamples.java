package ma.sac.test.architecture;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
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

  @Entity
  static class Stored {}

  @Path("/entities")
  @PermitAll
  static class TakesAnEntity {
    @POST
    public void take(List<Stored> entities) {}
  }

  @Path("/entity")
  @PermitAll
  static class AnswersAnEntity {
    @GET
    public Stored answer() {
      return new Stored();
    }
  }

  record TellsAnEntity(Stored stored) implements DomainEvent {}

  static class ThingHelper {}

  static class UsesAnotherService {
    private final AnotherService other = new AnotherService();

    String name() {
      return other.toString();
    }
  }
}

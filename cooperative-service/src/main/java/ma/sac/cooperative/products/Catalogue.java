package ma.sac.cooperative.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What offers ask about a product. */
@ApplicationScoped
public class Catalogue {
  private final Products products;

  Catalogue(Products products) {
    this.products = products;
  }

  public record Entry(UUID id, UUID cooperativeId, String category, boolean active) {}

  public Optional<Entry> find(UUID id) {
    return products
        .find(id)
        .map(
            found ->
                new Entry(id, found.cooperativeId(), found.category(), found.details().active()));
  }
}

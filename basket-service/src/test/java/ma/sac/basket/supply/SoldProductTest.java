package ma.sac.basket.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan chooses no product that the order desk would refuse. */
class SoldProductTest {

  @ParameterizedTest
  @CsvSource({"true,true,true", "true,false,false", "true,,true", "false,true,false"})
  void shouldBeSoldWhenItIsMadeAndMayBeOrdered(boolean active, Boolean orderable, boolean sold) {
    var product =
        new CooperativeEventsConsumer.Product(
            UUID.randomUUID(), UUID.randomUUID(), "Miel", "عسل", active, orderable);

    assertEquals(sold, product.isSold());
  }
}

package ma.sac.beneficiary.imports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ListedDateTest {
  @Test
  void shouldReadOneDayWhateverTheStyle() {
    for (String typed :
        List.of(
            "2001-05-31", "31/05/2001", "31.05.2001", "31/5/2001", "٣١/٠٥/٢٠٠١", " 31.5.2001 ")) {
      assertThat(typed, ListedDate.day(typed), equalTo(LocalDate.of(2001, 5, 31)));
    }
    assertThat(ListedDate.of("03/04/2001").date(), equalTo(LocalDate.of(2001, 4, 3)));
    assertThat(ListedDate.of("1951").year(), equalTo(1951));
    assertThat(ListedDate.of("١٩٥١").year(), equalTo(1951));
  }

  @Test
  void shouldFindNoDayWhereThereIsNone() {
    for (String typed :
        List.of("31/04/1985", "1985-02-30", "12-mai-79", "", "05/31/2001", "31/05/01", "19511")) {
      Assertions.assertThrows(DateTimeParseException.class, () -> ListedDate.of(typed), typed);
    }
  }
}

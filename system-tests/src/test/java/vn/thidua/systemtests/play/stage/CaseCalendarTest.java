package vn.thidua.systemtests.play.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.casefile.CaseFiles;

class CaseCalendarTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

  @ParameterizedTest
  @CsvSource({
    "2025-06-21, 2025, 2025-06-21",
    "2026-02-01, 2025, 2025-01-01",
    "2019-05-05, 2025, 2019-05-05",
    "2025-06-21, 2023, 2023-01-01",
  })
  void shouldCountMembersFrom(String decided, int leaderYear, LocalDate from) {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/cluster/decision/date", "'" + decided + "'")
            .with("/cluster/leaders/1/year", String.valueOf(leaderYear));
    // When
    CaseCalendar calendar = new CaseCalendar(given.read(), TODAY);
    // Then
    assertThat(calendar.membersFrom()).isEqualTo(from);
    assertThat(calendar.decisionDate()).isEqualTo(decided);
  }

  @Test
  void shouldBeginWithTheYear_whenThereIsNoDecision() {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).without("/cluster/decision");
    // When
    CaseCalendar calendar = new CaseCalendar(given.read(), TODAY);
    // Then
    assertThat(calendar.membersFrom()).isEqualTo("2025-01-01");
    assertThat(calendar.mandatesFrom()).isEqualTo("2025-01-01");
  }

  @Test
  void shouldGrantMandatesFromToday_whenTheYearIsToCome() {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/year", "2030")
            .with("/cluster/leaders", "[]");
    // When
    CaseCalendar calendar = new CaseCalendar(given.read(), TODAY);
    // Then
    assertThat(calendar.mandatesFrom()).isEqualTo(TODAY);
  }
}

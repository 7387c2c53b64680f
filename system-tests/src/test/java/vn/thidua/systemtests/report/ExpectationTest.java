package vn.thidua.systemtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedRow;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.report.Ranking.Row;

class ExpectationTest {

  private static final Row A = row("a", 1, false, List.of(), "84.90");
  private static final Row B = row("b", 1, true, List.of(), "84.90");
  private static final Row E = row("e", null, false, List.of("LEADER_DISCIPLINED"), "105.00");

  @Test
  void shouldFindNothing_whenEverythingGivenIsEqual() {
    // Given
    List<ExpectedRow> expected =
        expected(
            "{'organization':'e','rank':null,'barred':true,'total':'105.00','base':'1.0000'},"
                + "{'organization':'b','rank':1,'tied':true},{'organization':'a'}");
    // When
    List<String> differences = Expectation.differences(expected, ranking(A, B, E));
    // Then
    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'rank':2 | rank | expected 2, is 1",
        "'rank':null | rank | expected null, is 1",
        "'tied':true | tied | expected true, is false",
        "'barred':true | barred | expected true, is false",
        "'total':'84.91' | total | expected 84.91, is 84.90",
        "'total':'84.9' | total | expected 84.9, is 84.90",
        "'base':'1.0001' | base | expected 1.0001, is 1.0000",
        "'bonus':'2.5000' | bonus | expected 2.5000, is 2.0000",
        "'penalty':'0.0000' | penalty | expected 0.0000, is 3.0000",
      })
  void shouldNameTheValue_whenItIsNotAsExpected(String value, String field, String message) {
    // Given
    List<ExpectedRow> expected = expected("{'organization':'a'," + value + "}");
    // When
    List<String> differences = Expectation.differences(expected, ranking(A));
    // Then
    assertThat(differences)
        .singleElement()
        .asString()
        .startsWith("/expect/ranking/0 a " + field + ": ")
        .contains(message);
  }

  @Test
  void shouldNameOrganizations_whenTheyAreMissingOrTooMany() {
    // Given
    List<ExpectedRow> expected = expected("{'organization':'a'},{'organization':'c'}");
    // When
    List<String> differences = Expectation.differences(expected, ranking(A, B));
    // Then
    assertThat(differences).hasSize(2);
    assertThat(differences.getFirst()).startsWith("/expect/ranking/1 c").contains("is vắng mặt");
    assertThat(differences.getLast()).startsWith("/expect/ranking b").contains("is có mặt");
  }

  private static List<ExpectedRow> expected(String rows) {
    return Objects.requireNonNull(
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/expect", "{'ranking':[" + rows + "]}")
            .read()
            .expected());
  }

  private static Ranking ranking(Row... rows) {
    return new Ranking("id", "now", "in", "out", List.of(rows));
  }

  private static Row row(
      String key, @Nullable Integer rank, boolean tied, List<String> bars, String total) {
    boolean barred = !bars.isEmpty();
    return new Row(
        key, "Đơn vị " + key, rank, tied, barred, bars, total, "1.0000", "2.0000", "3.0000");
  }
}

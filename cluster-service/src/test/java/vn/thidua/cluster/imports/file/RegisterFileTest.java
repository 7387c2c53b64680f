package vn.thidua.cluster.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.cluster.imports.file.RegisterFile.Format;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;

class RegisterFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"VI", "EN", "API"})
  void shouldFindEveryColumn_whateverTheHeadsAreIn(String heads) {
    // Given
    String line =
        Arrays.stream(Column.values())
            .map(column ->
                heads.equals("API") ? column.title() : column.head(Language.valueOf(heads)))
            .collect(Collectors.joining(","));

    // When
    List<GivenRow> rows =
        read(line + "\nhr,1,OFFICE,Sở Nội vụ,Home Affairs,H28.5,org,0,01/07/2025,12/NQ\n");

    // Then
    assertThat(rows)
        .containsExactly(
            new GivenRow(
                2,
                "hr",
                "1",
                "OFFICE",
                "Sở Nội vụ",
                "Home Affairs",
                "H28.5",
                "org",
                "0",
                LocalDate.of(2025, 7, 1),
                "12/NQ",
                List.of()));
  }

  @Test
  void shouldTakeHeadsAndCellsAsTheyLook_whenSpacesLettersOrMarksDiffer() {
    List<GivenRow> rows =
        read("  NGUỒN ,Ma\u0303,te\u0302n,\nhr,1, So\u031B\u0309 Y te\u0302\u0301\u00A0,\n");

    assertThat(rows.getFirst().name()).isEqualTo("Sở Y tế");
    assertThat(rows.getFirst().parent()).isNull();
  }

  @Test
  void shouldNameEveryHead_whenSomeAreUnknownMissingOrTwice() {
    ProblemException refused = refusal("source,name,Tên,lạ\n");

    assertThat(refused.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(
            tuple("/1/Tên", "repeated-column"),
            tuple("/1/lạ", "unknown-column"),
            tuple("/1/key", "missing-column"));
  }

  @ParameterizedTest
  @CsvSource({
    "'source,key,name,orgCode', 's,1,A,h28', orgCode, pattern",
    "'source,key,name,orgCode', 's,1,A,H28.', orgCode, pattern",
    "'source,key,name,orgCode', 's,1,A,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', orgCode, size",
    "'source,key,name,from', 's,1,A,31/02/2025', from, wrong-type",
    "'source,key,name,from', 's,1,A,2025', from, wrong-type",
    "'source,key,name,from', 's,1,A,0000-01-01', from, wrong-type",
    "'source,key,name', 's,,A', key, required",
    "'source,key,name', 's,1,', name, required",
    "'source,key,name', ',1,A', source, required"
  })
  void shouldTellColumnAndRule_whenACellIsWrong(
      String heads, String line, String column, String rule) {
    List<GivenRow> rows = read(heads + "\n" + line + "\n");

    assertThat(rows.getFirst().errors())
        .extracting(RowError::column, RowError::rule)
        .containsExactly(tuple(column, rule));
  }

  @Test
  void shouldRefuseTheFile_whenItIsEmptyOrNoTable() {
    assertThat(refusal("").errors().getFirst().code()).isEqualTo("empty");
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                RegisterFile.read(
                    "a,b".getBytes(StandardCharsets.UTF_8), Format.XLSX, 10, row -> {}));
    assertThat(refused.errors().getFirst().code()).isEqualTo("not-xlsx");
  }

  private static List<GivenRow> read(String csv) {
    List<GivenRow> rows = new ArrayList<>();
    RegisterFile.read(csv.getBytes(StandardCharsets.UTF_8), Format.CSV, 10, rows::add);
    return rows;
  }

  private static ProblemException refusal(String csv) {
    return catchThrowableOfType(ProblemException.class, () -> read(csv));
  }
}

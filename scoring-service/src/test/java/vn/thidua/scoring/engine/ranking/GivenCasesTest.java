package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.EngineCase;

class GivenCasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"worked-example", "cluster-2-2024", "red-river-delta-2023", "police-347-2025"})
  void shouldGiveTheExpectedRanking_whenACaseIsRanked(String name) {
    // Given
    CaseFile file = CaseFile.read(name);

    // When
    List<RankingRow> rows = EngineCase.rank(file.model()).rows();

    // Then
    assertThat(file.expected()).isNotEmpty().hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode expected = file.expected().get(i);
      RankingRow row = rows.get(i);
      assertThat(row.organizationId())
          .isEqualTo(EngineCase.idOf(expected.path("organization").asText()));
      assertThat(String.valueOf(row.rank())).isEqualTo(expected.path("rank").asText());
      assertThat(row.tied()).isEqualTo(expected.path("tied").asBoolean());
      assertThat(row.barred()).isEqualTo(expected.path("barred").asBoolean());
      assertThat(row.total().toPlainString()).isEqualTo(expected.path("total").asText());
      assertThat(row.base().toPlainString()).isEqualTo(expected.path("base").asText());
      assertThat(row.bonus().toPlainString()).isEqualTo(expected.path("bonus").asText());
      assertThat(row.penalty().toPlainString()).isEqualTo(expected.path("penalty").asText());
    }
  }
}

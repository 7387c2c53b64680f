package vn.thidua.systemtests.play.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.play.stage.Difference;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Played;

class SchemeComparisonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void shouldFindNoDifference_whenDefaultsAreWrittenOut() throws IOException {
    // Given
    ObjectNode stored = stored(CaseFiles.given(CaseFiles.WORKED_EXAMPLE));
    stored.put("totalPoints", "100.00");
    for (JsonNode node : stored.path("nodes")) {
      ObjectNode full = (ObjectNode) node;
      for (String field : new String[] {"parent", "part", "method", "pointsPerItem"}) {
        if (!full.has(field)) {
          full.putNull(field);
        }
      }
      if (!full.has("direction")) {
        full.put("direction", "HIGHER_IS_BETTER");
      }
      if (!full.has("bands")) {
        full.putArray("bands");
      }
      if (!full.has("evidenceRequired")) {
        full.put("evidenceRequired", false);
      }
    }
    // When
    Differences differences = compare(CaseFiles.given(CaseFiles.WORKED_EXAMPLE), stored);
    // Then
    assertThat(differences.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/scheme/title | 'x'",
        "/scheme/totalPoints | '100.01'",
        "/scheme/tieBreaks | ['MOST_BONUS']",
        "/scheme/nodes/1/title | 'x'",
        "/scheme/nodes/1/maxPoints | '19'",
        "/scheme/nodes/1/direction | 'LOWER_IS_BETTER'",
        "/scheme/nodes/2/parent | 'II'",
        "/scheme/nodes/2/method | 'RELATIVE_TO_BEST'",
        "/scheme/nodes/4/bands/1/points | '6'",
        "/scheme/nodes/4/bands | [{'threshold':'80','points':'10'}]",
        "/scheme/nodes/9/pointsPerItem | '2'",
        "/scheme/nodes/9/evidenceRequired | false",
        "/scheme/nodes/11/part | 'PENALTY'",
      })
  void shouldNameThePlace_whenTheFileDiffers(String pointer, String json) throws IOException {
    // Given
    ObjectNode stored = stored(CaseFiles.given(CaseFiles.WORKED_EXAMPLE));
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with(pointer, json);
    // When
    Differences differences = compare(changed, stored);
    // Then
    assertThat(differences.all()).extracting(Difference::pointer).containsExactly(pointer);
  }

  private static Differences compare(CaseFiles given, JsonNode stored) {
    CaseFile file = given.read();
    return SchemeComparison.of(file.year(), Objects.requireNonNull(file.scheme()), stored);
  }

  /** The scheme as it is sent is near to how it is stored. */
  private static ObjectNode stored(CaseFiles given) throws IOException {
    CaseFile file = given.read();
    Played played = new Played();
    played.organizer(JSON.readTree("{\"id\":\"o\"}"));
    SchemeRequests requests = new SchemeRequests(file, played);
    return (ObjectNode)
        Objects.requireNonNull(requests.draft(Objects.requireNonNull(file.scheme())).body());
  }
}

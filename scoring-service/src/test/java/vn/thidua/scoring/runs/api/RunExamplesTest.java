package vn.thidua.scoring.runs.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;

/** What the document shows is what the service would answer. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RunExamplesTest {

  @Inject ObjectMapper json;

  @Test
  void shouldReadAsTheRecordsThatAreAnswered() throws Exception {
    check(RunExamples.RUNNING_RUN, RankingRunView.class);
    check(RunExamples.RUN_OVER, RankingRunView.class);
    check(RunExamples.RUN_CANCELLED, RankingRunView.class);
    check(RunExamples.RUNS, RunPages.Runs.class);
    check(RunExamples.TASKS, RunPages.Tasks.class);
  }

  /** Unknown fields are refused, and nothing of the example is lost on the way. */
  private void check(String example, Class<?> type) throws Exception {
    JsonNode again = json.readTree(json.writeValueAsString(json.readValue(example, type)));
    assertThat(withoutNulls(again)).isEqualTo(withoutNulls(json.readTree(example)));
  }

  private static JsonNode withoutNulls(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().stream()
          .filter(field -> field.getValue().isNull())
          .map(field -> field.getKey())
          .toList()
          .forEach(object::remove);
    }
    tree.forEach(RunExamplesTest::withoutNulls);
    return tree;
  }
}

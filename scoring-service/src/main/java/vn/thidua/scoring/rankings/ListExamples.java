package vn.thidua.scoring.rankings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes an example beside what the document tells of an answer by itself; an annotation would take
 * the place of its schema.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ListExamples implements OASFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> BY_OPERATION =
      Map.of(
          "listRankings", RankingExamples.LIST,
          "getRankingDetails", RankingExamples.DETAILS,
          "listRankingActs", RankingExamples.HISTORY,
          "listPublishedRankings", RankingExamples.OPEN_TO_ALL_LIST);

  @Override
  public Operation filterOperation(Operation operation) {
    String example = BY_OPERATION.get(operation.getOperationId());
    if (example != null) {
      APIResponse answer = operation.getResponses().getAPIResponse("200");
      answer
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(
              type -> type.addExample("answer", OASFactory.createExample().value(parsed(example))));
    }
    return operation;
  }

  private static Object parsed(String example) {
    try {
      return JSON.readValue(example, Object.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(example, malformed);
    }
  }
}

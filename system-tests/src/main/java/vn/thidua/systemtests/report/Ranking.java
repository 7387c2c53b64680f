package vn.thidua.systemtests.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A ranking as the system answers it. */
public record Ranking(
    String id, String computedAt, String inputDigest, String outputDigest, List<Row> rows) {

  /**
   * A unit's row. Numbers are kept as they were written.
   *
   * @param organization its key in the case
   * @param rank null = barred
   */
  public record Row(
      String organization,
      String name,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      List<String> bars,
      String total,
      String base,
      String bonus,
      String penalty) {}

  /**
   * Reads a ranking.
   *
   * @param keyOf the key in the case of an organization's id
   */
  public static Ranking of(JsonNode body, UnaryOperator<String> keyOf) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : body.path("rows")) {
      List<String> bars = new ArrayList<>();
      row.path("bars").forEach(bar -> bars.add(bar.asText()));
      JsonNode rank = row.path("rank");
      String key = keyOf.apply(row.path("organizationId").asText());
      rows.add(
          new Row(
              key,
              row.path("organizationName").asText(key),
              rank.isNumber() ? Integer.valueOf(rank.intValue()) : null,
              row.path("tied").asBoolean(),
              row.path("barred").asBoolean(),
              bars,
              row.path("total").asText(),
              row.path("base").asText(),
              row.path("bonus").asText(),
              row.path("penalty").asText()));
    }
    return new Ranking(
        body.path("id").asText(),
        body.path("computedAt").asText(),
        body.path("inputDigest").asText(),
        body.path("outputDigest").asText(),
        rows);
  }
}

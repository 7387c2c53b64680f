package vn.thidua.scoring.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case file, as far as scoring is concerned.
 *
 * @param expected the rows of {@code expect.ranking}
 */
public record CaseFile(CaseModel model, List<JsonNode> expected) {

  private static final Path FOLDER = Path.of("..", "system-tests/src/main/resources/cases");

  public static CaseFile read(String name) {
    try {
      JsonNode root = new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
      return new CaseFile(model(root), children(root.path("expect").path("ranking")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseModel model(JsonNode root) {
    JsonNode scheme = root.path("scheme");
    return new CaseModel(
        root.path("case").asText(),
        root.path("year").asInt(),
        new CaseModel.Scheme(
            scheme.path("totalPoints").asText(),
            texts(scheme.path("tieBreaks")),
            children(scheme.path("nodes")).stream().map(CaseFile::node).toList()),
        texts(root.path("cluster").path("members")),
        children(root.path("sheets")).stream().map(CaseFile::sheet).toList());
  }

  private static CaseModel.Node node(JsonNode node) {
    return new CaseModel.Node(
        node.path("code").asText(),
        text(node, "parent"),
        text(node, "part"),
        node.path("title").asText(),
        text(node, "maxPoints"),
        text(node, "method"),
        text(node, "direction"),
        text(node, "pointsPerItem"),
        children(node.path("bands")).stream()
            .map(b -> new CaseModel.Band(b.path("threshold").asText(), b.path("points").asText()))
            .toList(),
        node.path("evidenceRequired").asBoolean());
  }

  private static CaseModel.Sheet sheet(JsonNode sheet) {
    return new CaseModel.Sheet(
        sheet.path("organization").asText(),
        texts(sheet.path("bars")),
        children(sheet.path("entries")).stream().map(CaseFile::entry).toList());
  }

  private static CaseModel.Entry entry(JsonNode entry) {
    return new CaseModel.Entry(
        entry.path("criterion").asText(),
        bool(entry, "assigned"),
        values(entry),
        entry.path("evidence").asInt(),
        review(entry.path("headReview")),
        review(entry.path("officeReview")));
  }

  private static CaseModel.@Nullable Review review(JsonNode review) {
    return review.isObject()
        ? new CaseModel.Review(values(review), bool(review, "rejected"))
        : null;
  }

  private static CaseModel.Values values(JsonNode from) {
    return new CaseModel.Values(
        text(from, "target"),
        text(from, "actual"),
        text(from, "points"),
        bool(from, "passed"),
        text(from, "count"));
  }

  private static @Nullable String text(JsonNode from, String field) {
    return from.hasNonNull(field) ? from.get(field).asText() : null;
  }

  private static @Nullable Boolean bool(JsonNode from, String field) {
    return from.hasNonNull(field) ? Boolean.valueOf(from.get(field).asBoolean()) : null;
  }

  private static List<String> texts(JsonNode array) {
    return children(array).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> children(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }
}

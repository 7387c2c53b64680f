package vn.thidua.systemtests.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.PlainScoring;

/** Writes a generated case as a case file that expects what the plain scoring says. */
public final class ModelFile {

  private static final List<String> LEADERS = List.of("HEAD", "DEPUTY_HEAD");

  private ModelFile() {}

  /** With so many leaders: no head, a head, or a head and a deputy. */
  public static byte[] of(CaseModel model, int leaders) {
    return tree(model, leaders).toString().getBytes(StandardCharsets.UTF_8);
  }

  public static ObjectNode tree(CaseModel model, int leaders) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.put("case", model.name());
    file.put("year", model.year());
    ArrayNode organizations = file.putArray("organizations");
    for (String member : model.members()) {
      organizations.addObject().put("key", member).put("name", "Đơn vị " + member);
    }
    putCluster(file, model, leaders);
    putScheme(file.putObject("scheme"), model.scheme());
    ArrayNode sheets = file.putArray("sheets");
    model.sheets().forEach(sheet -> putSheet(sheets.addObject(), sheet));
    ArrayNode ranking = file.putObject("expect").putArray("ranking");
    PlainScoring.rank(model).forEach(row -> putRow(ranking.addObject(), row));
    return file;
  }

  private static void putCluster(ObjectNode file, CaseModel model, int leaders) {
    ObjectNode cluster = file.putObject("cluster");
    cluster.put("key", "cluster").put("name", "Cụm " + model.name());
    ArrayNode members = cluster.putArray("members");
    model.members().forEach(members::add);
    ArrayNode leading = cluster.putArray("leaders");
    for (int i = 0; i < Math.min(leaders, model.members().size()); i++) {
      leading
          .addObject()
          .put("year", model.year())
          .put("organization", model.members().get(i))
          .put("role", LEADERS.get(i));
    }
  }

  private static void putScheme(ObjectNode into, CaseModel.Scheme scheme) {
    into.put("title", "Bảng chấm điểm ngẫu nhiên");
    // The generator also writes "61.", which no case file may.
    into.put("totalPoints", new BigDecimal(scheme.totalPoints()).toPlainString());
    ArrayNode tieBreaks = into.putArray("tieBreaks");
    scheme.tieBreaks().forEach(tieBreaks::add);
    ArrayNode nodes = into.putArray("nodes");
    scheme.nodes().forEach(node -> putNode(nodes.addObject(), node));
  }

  private static void putNode(ObjectNode into, CaseModel.Node node) {
    into.put("code", node.code());
    putIfThere(into, "parent", node.parent());
    putIfThere(into, "part", node.part());
    into.put("title", node.title());
    putIfThere(into, "maxPoints", node.maxPoints());
    putIfThere(into, "method", node.method());
    putIfThere(into, "direction", node.direction());
    putIfThere(into, "pointsPerItem", node.pointsPerItem());
    if (!node.bands().isEmpty()) {
      ArrayNode bands = into.putArray("bands");
      node.bands()
          .forEach(band ->
              bands.addObject().put("threshold", band.threshold()).put("points", band.points()));
    }
    if (node.evidenceRequired()) {
      into.put("evidenceRequired", true);
    }
  }

  private static void putSheet(ObjectNode into, CaseModel.Sheet sheet) {
    into.put("organization", sheet.organization());
    ArrayNode bars = into.putArray("bars");
    sheet.bars().forEach(bars::add);
    ArrayNode entries = into.putArray("entries");
    sheet.entries().forEach(entry -> putEntry(entries.addObject(), entry));
  }

  private static void putEntry(ObjectNode into, CaseModel.Entry entry) {
    into.put("criterion", entry.criterion());
    putIfThere(into, "assigned", entry.assigned());
    putValues(into, entry.values());
    into.put("evidence", entry.evidence());
    putReview(into, "headReview", entry.headReview());
    putReview(into, "officeReview", entry.officeReview());
  }

  private static void putReview(ObjectNode into, String field, CaseModel.@Nullable Review review) {
    if (review != null) {
      ObjectNode said = into.putObject(field);
      putValues(said, review.values());
      putIfThere(said, "rejected", review.rejected());
    }
  }

  private static void putValues(ObjectNode into, CaseModel.Values values) {
    putIfThere(into, "target", values.target());
    putIfThere(into, "actual", values.actual());
    putIfThere(into, "points", values.points());
    putIfThere(into, "passed", values.passed());
    putIfThere(into, "count", values.count());
  }

  private static void putRow(ObjectNode into, PlainScoring.Row row) {
    into.put("organization", row.organization());
    into.put("rank", row.rank());
    into.put("tied", row.tied());
    into.put("barred", !row.bars().isEmpty());
    into.put("total", row.total().toPlainString());
    into.put("base", row.base().toPlainString());
    into.put("bonus", row.bonus().toPlainString());
    into.put("penalty", row.penalty().toPlainString());
  }

  private static void putIfThere(ObjectNode into, String field, @Nullable String value) {
    if (value != null) {
      into.put(field, value);
    }
  }

  private static void putIfThere(ObjectNode into, String field, @Nullable Boolean value) {
    if (value != null) {
      into.put(field, value);
    }
  }
}

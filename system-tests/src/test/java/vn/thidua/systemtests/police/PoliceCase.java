package vn.thidua.systemtests.police;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.systemtests.casefile.ModelFile;

/** The case file police-347-2025, made anew: what it expects is what the plain scoring says. */
public final class PoliceCase {

  private static final int ONE_LINE = 240;
  private static final Map<String, String> NAMES =
      Map.of(
          "lethuy", "Công an xã Lệ Thủy",
          "vinhlinh", "Công an xã Vĩnh Linh",
          "camhong", "Công an xã Cam Hồng",
          "kimngan", "Công an xã Kim Ngân",
          "senngu", "Công an xã Sen Ngư",
          "tanmy", "Công an xã Tân Mỹ",
          "truongphu", "Công an xã Trường Phú");

  private PoliceCase() {}

  /** The year as data. */
  public static CaseModel model() {
    return PoliceYear.made();
  }

  static String text() {
    return written(file(), 0) + "\n";
  }

  private static ObjectNode file() {
    ObjectNode made = ModelFile.tree(PoliceYear.made(), 2);
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.set("case", made.get("case"));
    file.put(
        "about",
        "Emulation cluster 347 of the commune police, 2025: the shape of its scheme as reported"
            + " (1,000 points = 700 + 200 + 100, 54 groups, 176 leaves: 12 measured, 51 passed or"
            + " failed, 113 in points; five levels, ceilings from 0.5 to 50) and its seven"
            + " communes; criteria, figures and reviews are made up by PoliceCase in the tests of"
            + " system-tests.");
    putTexts(
        file.putArray("illustrative"),
        "cluster.decision",
        "cluster.leaders",
        "scheme (except its shape, its parts and the ceilings of the two upper levels)",
        "sheets",
        "expect.ranking");
    file.set("year", made.get("year"));
    ArrayNode organizations = file.putArray("organizations");
    for (String member : PoliceYear.MEMBERS) {
      organizations
          .addObject()
          .put("key", member)
          .put("name", NAMES.get(member))
          .put("kind", "COMMUNE_POLICE");
    }
    putCluster(file.putObject("cluster"), made.path("cluster"));
    ObjectNode scheme = (ObjectNode) made.path("scheme");
    scheme.put("title", "Bảng điểm thi đua Cụm 347 Công an cấp xã năm 2025");
    file.set("scheme", scheme);
    file.set("sheets", explained(made.path("sheets")));
    file.set("expect", made.get("expect"));
    return file;
  }

  private static void putCluster(ObjectNode into, JsonNode made) {
    into.put("key", "347").put("name", "Cụm thi đua số 347 Công an cấp xã").put("type", "CLUSTER");
    into.putObject("decision")
        .put("number", "347/QĐ-CAT")
        .put("date", "2025-01-15")
        .put("issuer", "Công an tỉnh");
    into.set("members", made.get("members"));
    into.set("leaders", made.get("leaders"));
  }

  /** Whoever is corrected or rejected by the head says something to every second of it. */
  private static JsonNode explained(JsonNode sheets) {
    int reviewed = 0;
    for (JsonNode sheet : sheets) {
      for (JsonNode entry : sheet.path("entries")) {
        if (entry.path("evidence").asInt() == 0) {
          ((ObjectNode) entry).remove("evidence");
        }
        if (entry.path("headReview") instanceof ObjectNode review) {
          boolean rejected = review.path("rejected").asBoolean();
          review.put(
              "comment", rejected ? "Minh chứng chưa phù hợp" : "Điều chỉnh theo hồ sơ kiểm tra");
          if (reviewed++ % 2 == 0) {
            ((ObjectNode) entry)
                .put(
                    "explanation",
                    rejected ? "Đã bổ sung hồ sơ gốc, đề nghị xem lại" : "Nhất trí với cụm trưởng");
          }
        }
        if (entry.path("officeReview") instanceof ObjectNode review) {
          review.put("comment", "Theo kết quả thẩm định của Thường trực");
        }
      }
    }
    return sheets;
  }

  private static void putTexts(ArrayNode into, String... texts) {
    Stream.of(texts).forEach(into::add);
  }

  /** What fits on a line stands on one. */
  private static String written(JsonNode node, int depth) {
    String oneLine = inOneLine(node);
    if (!node.isContainerNode() || (depth > 1 && oneLine.length() <= ONE_LINE)) {
      return oneLine;
    }
    String indent = "\n" + " ".repeat(depth + 1);
    List<String> parts =
        node.isArray()
            ? node.valueStream().map(one -> indent + written(one, depth + 1)).toList()
            : node.propertyStream()
                .map(one -> indent + name(one.getKey()) + written(one.getValue(), depth + 1))
                .toList();
    return wrapped(node, String.join(",", parts) + "\n" + " ".repeat(depth));
  }

  private static String inOneLine(JsonNode node) {
    if (!node.isContainerNode()) {
      return node.toString();
    }
    Stream<String> parts =
        node.isArray()
            ? node.valueStream().map(PoliceCase::inOneLine)
            : node.propertyStream().map(one -> name(one.getKey()) + inOneLine(one.getValue()));
    return wrapped(node, parts.collect(Collectors.joining(", ")));
  }

  private static String name(String key) {
    return JsonNodeFactory.instance.textNode(key) + ": ";
  }

  private static String wrapped(JsonNode node, String inside) {
    return node.isArray() ? "[" + inside + "]" : "{" + inside + "}";
  }
}

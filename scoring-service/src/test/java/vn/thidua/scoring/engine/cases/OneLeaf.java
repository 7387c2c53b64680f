package vn.thidua.scoring.engine.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;

/** A cluster whose scheme has a single leaf under test, to say one thing at a time. */
public final class OneLeaf {

  private final String method;
  private final String max;
  private String part = "BASE";
  private @Nullable String direction;
  private @Nullable String pointsPerItem;
  private List<CaseModel.Band> bands = List.of();
  private boolean evidenceRequired;
  private final List<String> members = new ArrayList<>();
  private final List<CaseModel.Sheet> sheets = new ArrayList<>();

  private OneLeaf(String method, String max) {
    this.method = method;
    this.max = max;
  }

  public static OneLeaf scoredBy(String method, String max) {
    return new OneLeaf(method, max);
  }

  public OneLeaf lowerIsBetter() {
    direction = "LOWER_IS_BETTER";
    return this;
  }

  public OneLeaf inPart(String name) {
    part = name;
    return this;
  }

  public OneLeaf perItem(String points) {
    pointsPerItem = points;
    return this;
  }

  public OneLeaf bands(String... thresholdsAndPoints) {
    List<CaseModel.Band> all = new ArrayList<>();
    for (int i = 0; i < thresholdsAndPoints.length; i += 2) {
      all.add(new CaseModel.Band(thresholdsAndPoints[i], thresholdsAndPoints[i + 1]));
    }
    bands = all;
    return this;
  }

  public OneLeaf evidenceRequired() {
    evidenceRequired = true;
    return this;
  }

  /** A member whose only entry has these values. */
  public OneLeaf member(CaseModel.Values values) {
    return member(values, 0, null, null);
  }

  public OneLeaf member(
      CaseModel.Values values,
      int evidence,
      CaseModel.@Nullable Review head,
      CaseModel.@Nullable Review office) {
    return sheet(List.of(), new CaseModel.Entry("L", null, values, evidence, head, office));
  }

  public OneLeaf barred(CaseModel.Values values) {
    return sheet(List.of("BARRED"), new CaseModel.Entry("L", null, values, 0, null, null));
  }

  public OneLeaf notAssigned() {
    return sheet(List.of(), new CaseModel.Entry("L", false, CaseModel.Values.NONE, 0, null, null));
  }

  public OneLeaf emptySheet() {
    return sheet(List.of());
  }

  public OneLeaf noSheet() {
    members.add("m" + members.size());
    return this;
  }

  private OneLeaf sheet(List<String> bars, CaseModel.Entry... entries) {
    String member = "m" + members.size();
    members.add(member);
    sheets.add(new CaseModel.Sheet(member, bars, List.of(entries)));
    return this;
  }

  public static CaseModel.Values measured(@Nullable String target, String actual) {
    return new CaseModel.Values(target, actual, null, null, null);
  }

  public static CaseModel.Values points(String points) {
    return new CaseModel.Values(null, null, points, null, null);
  }

  public static CaseModel.Values count(String count) {
    return new CaseModel.Values(null, null, null, null, count);
  }

  public static CaseModel.Values passed(boolean passed) {
    return new CaseModel.Values(null, null, null, passed, null);
  }

  /** The leaf, and besides it one of 10 points that makes every scheme complete. */
  public CaseModel.Scheme scheme() {
    List<CaseModel.Node> nodes = new ArrayList<>();
    boolean base = part.equals("BASE");
    nodes.add(group("G", part, base ? max : null));
    nodes.add(
        new CaseModel.Node(
            "L", "G", null, "", max, method, direction, pointsPerItem, bands, evidenceRequired));
    if (!base) {
      nodes.add(group("H", "BASE", "10"));
      nodes.add(
          new CaseModel.Node("H.1", "H", null, "", "10", "DIRECT", null, null, List.of(), false));
    }
    return new CaseModel.Scheme(base ? max : "10", List.of(), nodes);
  }

  private static CaseModel.Node group(String code, String part, @Nullable String max) {
    return new CaseModel.Node(code, null, part, "", max, null, null, null, List.of(), false);
  }

  public CaseModel model() {
    return new CaseModel("one-leaf", 2025, scheme(), members, sheets);
  }

  /** The rows in the order of the members. */
  public List<RankingRow> rows() {
    Map<Object, RankingRow> byId = new LinkedHashMap<>();
    EngineCase.rank(model()).rows().forEach(row -> byId.put(row.organizationId(), row));
    return members.stream().map(member -> byId.get(EngineCase.idOf(member))).toList();
  }

  /** What each member got on the leaf, in the order of the members, such as "SCORED 7.5000". */
  public List<String> results() {
    List<String> results = new ArrayList<>();
    for (RankingRow row : rows()) {
      for (LeafResult leaf : row.leaves()) {
        if (leaf.criterion().equals("L")) {
          results.add(leaf.state() + " " + leaf.points().toPlainString());
        }
      }
    }
    return results;
  }
}

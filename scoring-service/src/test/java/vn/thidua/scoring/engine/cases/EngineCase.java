package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/** Hands a case to the engine. */
public final class EngineCase {

  private EngineCase() {}

  public static UUID idOf(String organization) {
    return UUID.nameUUIDFromBytes(organization.getBytes(StandardCharsets.UTF_8));
  }

  public static ClusterRanking rank(CaseModel model) {
    return Ranker.rank(input(model));
  }

  public static RankingInput input(CaseModel model) {
    return RankingInput.of(CompiledScheme.of(scheme(model.scheme())), members(model));
  }

  public static ScoringScheme scheme(CaseModel.Scheme scheme) {
    List<@Nullable SchemeNode> nodes = new ArrayList<>();
    for (CaseModel.Node node : scheme.nodes()) {
      nodes.add(
          new SchemeNode(
              node.code(),
              node.parent(),
              node.part() == null ? null : Part.valueOf(node.part()),
              node.title(),
              decimal(node.maxPoints()),
              node.method() == null ? null : ScoringMethod.valueOf(node.method()),
              node.direction() == null ? null : Direction.valueOf(node.direction()),
              decimal(node.pointsPerItem()),
              bands(node.bands()),
              node.evidenceRequired()));
    }
    return new ScoringScheme(
        decimal(scheme.totalPoints()), new ArrayList<@Nullable String>(scheme.tieBreaks()), nodes);
  }

  private static List<@Nullable Band> bands(List<CaseModel.Band> bands) {
    List<@Nullable Band> all = new ArrayList<>();
    for (CaseModel.Band band : bands) {
      all.add(new Band(decimal(band.threshold()), decimal(band.points())));
    }
    return all;
  }

  public static List<MemberSheet> members(CaseModel model) {
    List<MemberSheet> members = new ArrayList<>();
    for (String member : model.members()) {
      CaseModel.Sheet sheet = model.sheetOf(member);
      members.add(
          new MemberSheet(
              idOf(member),
              sheet == null ? new HashSet<>() : new HashSet<>(sheet.bars()),
              sheet == null ? null : entries(sheet)));
    }
    return members;
  }

  public static Map<String, Entry> entries(CaseModel.Sheet sheet) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (CaseModel.Entry entry : sheet.entries()) {
      entries.put(entry.criterion(), entry(entry));
    }
    return entries;
  }

  private static Entry entry(CaseModel.Entry entry) {
    CaseModel.Values values = entry.values();
    return new Entry(
        new SelfScore(
            entry.assigned() == null || entry.assigned(),
            decimal(values.target()),
            decimal(values.actual()),
            decimal(values.points()),
            values.passed(),
            decimal(values.count()),
            entry.evidence()),
        review(entry.headReview()),
        review(entry.officeReview()));
  }

  private static @Nullable Review review(CaseModel.@Nullable Review review) {
    if (review == null) {
      return null;
    }
    CaseModel.Values values = review.values();
    return new Review(
        decimal(values.target()),
        decimal(values.actual()),
        decimal(values.points()),
        values.passed(),
        decimal(values.count()),
        review.rejected());
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}

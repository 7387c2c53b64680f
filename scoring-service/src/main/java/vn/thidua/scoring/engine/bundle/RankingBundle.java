package vn.thidua.scoring.engine.bundle;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/**
 * Writes the file that docs/ranking-bundle.md describes, in RFC 8785 form: the same proof is always
 * the same bytes.
 */
public final class RankingBundle {

  public static final String FORMAT = "thi-dua-ranking-bundle";

  public static final int FORMAT_VERSION = 1;

  private RankingBundle() {}

  public static String of(RankingProof proof) {
    return new SealedObject()
        .with("format", FORMAT)
        .with("formatVersion", FORMAT_VERSION)
        .with("rulesVersion", proof.snapshot().rulesVersion())
        .with("ranking", ranking(proof))
        .with("scheme", scheme(proof))
        .with("members", members(proof))
        .with(
            "tieDecisions", proof.tieDecisions().stream().map(RankingBundle::tieDecision).toList())
        .with("endorsement", endorsement(proof.endorsement()))
        .sealed()
        .text();
  }

  private static SealedObject ranking(RankingProof proof) {
    RankingProof.Header header = proof.header();
    return new SealedObject()
        .with("id", header.id())
        .with("periodId", header.periodId())
        .with("clusterId", header.clusterId())
        .with("organizerId", header.organizerId())
        .with("year", header.year())
        .with("computedAt", header.computedAt())
        .with("inputDigest", header.inputDigest())
        .with("outputDigest", header.outputDigest())
        .with("rows", proof.rows().stream().map(RankingBundle::row).toList())
        .sealed();
  }

  private static SealedObject row(RankingRow row) {
    return new SealedObject()
        .with("organizationId", row.organizationId())
        .orNull("rank", row.rank())
        .with("tied", row.tied())
        .with("barred", row.barred())
        .with("bars", row.bars())
        .with("total", row.total())
        .with("base", row.base())
        .with("ceiling", row.ceiling())
        .with("bonus", row.bonus())
        .with("penalty", row.penalty())
        .with("leaves", row.leaves().stream().map(RankingBundle::leaf).toList())
        .sealed();
  }

  private static SealedObject leaf(LeafResult leaf) {
    return new SealedObject()
        .with("criterion", leaf.criterion())
        .with("points", leaf.points())
        .with("state", leaf.state())
        .sealed();
  }

  private static SealedObject scheme(RankingProof proof) {
    ScoringScheme scheme = proof.scheme();
    return new SealedObject()
        .with("id", proof.snapshot().schemeId())
        .with("totalPoints", scheme.totalPoints())
        .with("tieBreaks", scheme.tieBreaks())
        .with(
            "nodes",
            scheme.nodes().stream().map(node -> RankingBundle.node(requireNonNull(node))).toList())
        .sealed();
  }

  private static SealedObject node(SchemeNode node) {
    List<SealedObject> bands = new ArrayList<>();
    for (Band band : node.bands()) {
      bands.add(
          new SealedObject()
              .with("threshold", requireNonNull(band).threshold())
              .with("points", band.points()));
    }
    return new SealedObject()
        .with("code", node.code())
        .with("parent", node.parent())
        .with("part", node.part())
        .with("title", node.title())
        .with("maxPoints", node.maxPoints())
        .with("method", node.method())
        .with("direction", node.direction())
        .with(
            "pointsPerItem", node.method() == ScoringMethod.PER_ITEM ? node.pointsPerItem() : null)
        .with("bands", bands.isEmpty() ? null : bands)
        .with("evidenceRequired", node.evidenceRequired() ? true : null)
        .sealed();
  }

  private static List<SealedObject> members(RankingProof proof) {
    Map<UUID, Map<String, LeafState>> states = new HashMap<>();
    for (RankingRow row : proof.rows()) {
      Map<String, LeafState> leaves = new HashMap<>();
      row.leaves().forEach(leaf -> leaves.put(leaf.criterion(), leaf.state()));
      states.put(row.organizationId(), leaves);
    }
    return proof.snapshot().members().stream()
        .map(member ->
            member(
                member, Objects.requireNonNullElse(states.get(member.organizationId()), Map.of())))
        .toList();
  }

  private static SealedObject member(RankingSnapshot.Member member, Map<String, LeafState> states) {
    List<RankingSnapshot.Line> lines = member.lines();
    return new SealedObject()
        .with("organizationId", member.organizationId())
        .orNull("name", member.name())
        .with("bars", member.bars())
        .orNull(
            "entries",
            lines == null
                ? null
                : lines.stream()
                    .map(line ->
                        entry(line, states.getOrDefault(line.criterion(), LeafState.MISSING)))
                    .toList())
        .sealed();
  }

  private static SealedObject entry(RankingSnapshot.Line line, LeafState state) {
    Entry entry = line.entry();
    EffectiveValue value = EffectiveValue.of(entry);
    return new SealedObject()
        .with("criterion", line.criterion())
        .with("source", line.source())
        .with("assigned", value.assigned() ? null : false)
        .with("evidence", value.evidence())
        .with("self", self(entry.selfScore()))
        .with("head", review(entry.headReview()))
        .with("office", review(entry.officeReview()))
        .with("counts", counts(state, value))
        .sealed();
  }

  private static SealedObject counts(LeafState state, EffectiveValue value) {
    SealedObject counts = new SealedObject().with("state", state);
    return state == LeafState.SCORED
        ? counts
            .with("target", value.target())
            .with("actual", value.actual())
            .with("points", value.points())
            .with("passed", value.passed())
            .with("count", value.count())
        : counts;
  }

  private static @Nullable SealedObject self(@Nullable SelfScore self) {
    return self == null
        ? null
        : new SealedObject()
            .with("target", self.target())
            .with("actual", self.actual())
            .with("points", self.points())
            .with("passed", self.passed())
            .with("count", self.count());
  }

  private static @Nullable SealedObject review(@Nullable Review review) {
    return review == null
        ? null
        : new SealedObject()
            .with("target", review.target())
            .with("actual", review.actual())
            .with("points", review.points())
            .with("passed", review.passed())
            .with("count", review.count())
            .with("rejected", review.rejected());
  }

  private static SealedObject tieDecision(RankingProof.TieDecision decision) {
    return new SealedObject()
        .with("organizationIds", decision.organizationIds())
        .with("reason", decision.reason())
        .with("minutes", document(decision.minutes()))
        .sealed();
  }

  private static SealedObject endorsement(RankingProof.Endorsement endorsement) {
    RankingProof.Rectified rectified = endorsement.rectifies();
    return new SealedObject()
        .with("heldOn", endorsement.heldOn())
        .with("endorsedAt", endorsement.endorsedAt())
        .with("conferenceId", endorsement.conferenceId())
        .with("minutes", document(endorsement.minutes()))
        .with("ranks", endorsement.ranks().stream().map(RankingBundle::endorsedRank).toList())
        .with(
            "rectifies",
            rectified == null
                ? null
                : new SealedObject()
                    .with("rankingId", rectified.rankingId())
                    .with("inputDigest", rectified.inputDigest())
                    .with("outputDigest", rectified.outputDigest())
                    .with("reason", rectified.reason()))
        .sealed();
  }

  private static SealedObject endorsedRank(RankingProof.EndorsedRank rank) {
    return new SealedObject()
        .with("organizationId", rank.organizationId())
        .with("rank", rank.rank())
        .with("reason", rank.reason());
  }

  private static @Nullable SealedObject document(RankingProof.@Nullable Document document) {
    return document == null
        ? null
        : new SealedObject()
            .with("number", document.number())
            .with("date", document.date())
            .with("issuer", document.issuer())
            .with("title", document.title());
  }
}

package vn.thidua.scoring.engine.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.ranking.RulesVersion;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.engine.snapshot.EntrySource;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/** A case ranked by the engine and endorsed, with ties decided and ranks changed as dice fall. */
final class ProofCase {

  private static final RankingProof.Document MINUTES =
      new RankingProof.Document(
          "12/BB-HN", LocalDate.of(2024, 12, 14), "Cụm thi đua số 2", "Biên bản hội nghị");

  private final CaseModel model;
  private final ScoringScheme scheme;
  private final RankingSnapshot snapshot;
  private final ClusterRanking ranking;
  private final String inputDigest;
  private final Map<UUID, Integer> decided = new LinkedHashMap<>();

  private ProofCase(CaseModel model) {
    this.model = model;
    this.scheme = EngineCase.scheme(model.scheme());
    CompiledScheme compiled = CompiledScheme.of(scheme);
    UUID schemeId = id("scheme");
    this.snapshot = new RankingSnapshot(schemeId, RulesVersion.CURRENT, members(compiled));
    RankingInput input = snapshot.input(compiled);
    this.ranking = Ranker.rank(input);
    this.inputDigest = RankingDigests.ofInput(schemeId.toString(), input);
    for (RankingRow row : ranking.rows()) {
      if (row.rank() != null) {
        decided.put(row.organizationId(), row.rank());
      }
    }
  }

  /** Endorsed as computed. */
  static String bundle(CaseModel model) {
    return RankingBundle.of(new ProofCase(model).proof(List.of(), Map.of()));
  }

  /** Some ties decided, wholly or in part; now and then two ranks exchanged with a reason. */
  static String bundle(CaseModel model, Dice dice) {
    ProofCase of = new ProofCase(model);
    List<RankingProof.TieDecision> decisions = new ArrayList<>();
    Map<Integer, List<UUID>> byRank = new TreeMap<>();
    of.decided.forEach((id, rank) -> byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(id));
    byRank.forEach((rank, tied) -> {
      if (tied.size() > 1 && dice.percent(70)) {
        List<UUID> order = new ArrayList<>(tied);
        dice.shuffle(order);
        order = order.subList(0, dice.between(1, order.size()));
        decisions.add(new RankingProof.TieDecision(order, "Bỏ phiếu tại hội nghị", null));
        tied.forEach(id -> of.decided.put(id, rank + decisions.getLast().organizationIds().size()));
        for (int i = 0; i < order.size(); i++) {
          of.decided.put(order.get(i), rank + i);
        }
      }
    });
    Map<UUID, Integer> endorsed = new LinkedHashMap<>(of.decided);
    if (endorsed.size() > 1 && dice.percent(30)) {
      List<UUID> some = new ArrayList<>(endorsed.keySet());
      dice.shuffle(some);
      int rank = of.rank(some.get(0));
      endorsed.put(some.get(0), of.rank(some.get(1)));
      endorsed.put(some.get(1), rank);
    }
    return RankingBundle.of(of.proof(decisions, endorsed));
  }

  private RankingProof proof(
      List<RankingProof.TieDecision> decisions, Map<UUID, Integer> endorsed) {
    List<RankingProof.EndorsedRank> ranks = new ArrayList<>();
    decided.forEach((id, rank) -> {
      int own = endorsed.getOrDefault(id, rank);
      String reason = own == rank ? null : "Hội nghị quyết định";
      ranks.add(new RankingProof.EndorsedRank(id, own, reason));
    });
    ranks.sort(Comparator.comparingInt(RankingProof.EndorsedRank::rank));
    return new RankingProof(
        new RankingProof.Header(
            id("ranking"),
            id("period"),
            id("cluster"),
            id("organizer"),
            model.year(),
            Instant.parse("2024-12-10T17:00:00Z"),
            inputDigest,
            RankingDigests.ofOutput(ranking)),
        scheme,
        snapshot,
        ranking.rows(),
        decisions,
        new RankingProof.Endorsement(
            LocalDate.of(2024, 12, 14),
            Instant.parse("2024-12-15T02:30:00Z"),
            null,
            MINUTES,
            ranks,
            null));
  }

  private List<RankingSnapshot.Member> members(CompiledScheme compiled) {
    List<RankingSnapshot.Member> members = new ArrayList<>();
    int index = 0;
    for (MemberSheet sheet : EngineCase.members(model)) {
      members.add(
          new RankingSnapshot.Member(
              sheet.organizationId(),
              "Đơn vị " + model.members().get(index),
              sheet.bars().stream().sorted().toList(),
              lines(compiled, sheet)));
      index++;
    }
    return members;
  }

  private static @Nullable List<RankingSnapshot.Line> lines(
      CompiledScheme compiled, MemberSheet sheet) {
    if (sheet.entries() == null) {
      return null;
    }
    List<RankingSnapshot.Line> lines = new ArrayList<>();
    for (Leaf leaf : compiled.leaves()) {
      if (sheet.entries().containsKey(leaf.code())) {
        lines.add(
            new RankingSnapshot.Line(
                leaf.code(), sheet.entries().get(leaf.code()), EntrySource.SHEET));
      }
    }
    return lines;
  }

  private int rank(UUID organization) {
    return decided.getOrDefault(organization, 0);
  }

  private UUID id(String what) {
    String name = model.name() + "/" + what;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

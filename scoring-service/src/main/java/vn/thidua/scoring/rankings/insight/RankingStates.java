package vn.thidua.scoring.rankings.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.insight.ClusterState;
import vn.thidua.scoring.engine.ranking.RulesVersion;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;
import vn.thidua.scoring.rankings.RankingAccess;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.snapshots.RankingSnapshots;
import vn.thidua.scoring.schemes.PublishedScheme;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Rankings with all that they were made from, and what of it somebody may see. */
@ApplicationScoped
class RankingStates {

  /**
   * @param names of the members when it was computed; null for one not heard of then
   * @param titles of the scheme's nodes by code
   */
  record Known(
      RankingViews.Header ranking,
      ClusterState state,
      Map<UUID, @Nullable String> names,
      Map<String, String> titles) {

    String title(String criterion) {
      return titles.getOrDefault(criterion, criterion);
    }
  }

  private final RankingQueries rankings;
  private final RankingSnapshots snapshots;
  private final SchemeQueries schemes;
  private final RankingAccess access;

  RankingStates(
      RankingQueries rankings,
      RankingSnapshots snapshots,
      SchemeQueries schemes,
      RankingAccess access) {
    this.rankings = rankings;
    this.snapshots = snapshots;
    this.schemes = schemes;
    this.access = access;
  }

  /** 404 for whoever may not see it. */
  RankingViews.Header seen(UUID id, Actor actor) {
    return rankings.header(id, actor).orElseThrow(() -> ProblemException.notFound("ranking", id));
  }

  /** Null if there is none before it that the actor may see. */
  RankingViews.@Nullable Header before(RankingViews.Header ranking, Actor actor) {
    return rankings.before(ranking, actor).orElse(null);
  }

  /** Of which units of the state the actor sees how their points came about. */
  Set<UUID> detailsSeen(Known of, Actor actor) {
    return access.detailsSeen(actor, of.ranking(), of.names().keySet());
  }

  /** 409 if that cannot be known any more. */
  Known of(RankingViews.Header ranking) {
    RankingSnapshot snapshot =
        snapshots
            .of(ranking.id())
            .orElseThrow(() ->
                ProblemException.of(
                    InsightProblem.NO_SNAPSHOT,
                    "Bảng xếp hạng %s có từ trước khi hệ thống lưu dữ liệu gốc.",
                    "The ranking %s is older than the keeping of what rankings are made from.",
                    ranking.id()));
    if (!snapshot.rulesVersion().equals(RulesVersion.CURRENT)) {
      throw ProblemException.of(
          InsightProblem.OTHER_RULES,
          "Bảng xếp hạng %s tính theo quy tắc phiên bản %s, nay là %s.",
          "The ranking %s was computed by version %s of the rules; now it is %s.",
          ranking.id(),
          snapshot.rulesVersion(),
          RulesVersion.CURRENT);
    }
    PublishedScheme scheme = schemes.published(snapshot.schemeId()).orElseThrow();
    Map<UUID, @Nullable String> names = new LinkedHashMap<>();
    snapshot.members().forEach(member -> names.put(member.organizationId(), member.name()));
    return new Known(ranking, ClusterState.of(snapshot, scheme.compiled()), names, titles(scheme));
  }

  private static Map<String, String> titles(PublishedScheme scheme) {
    Map<String, String> titles = new HashMap<>();
    for (SchemeNode node : scheme.scheme().nodes()) {
      if (node != null && node.code() != null && node.title() != null) {
        titles.put(node.code(), node.title());
      }
    }
    return titles;
  }
}

package vn.thidua.scoring.rankings.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.bundle.RankingBundle;
import vn.thidua.scoring.engine.bundle.RankingProof;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;
import vn.thidua.scoring.rankings.KeptRows;
import vn.thidua.scoring.rankings.RankingAccess;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.acts.RankingProblem;
import vn.thidua.scoring.rankings.snapshots.RankingSnapshots;
import vn.thidua.scoring.schemes.SchemeQueries;

@ApplicationScoped
class BundleQueries {

  private final RankingQueries rankings;
  private final RankingAccess access;
  private final RankingSnapshots snapshots;
  private final KeptRows rows;
  private final EndorsedAs endorsed;
  private final SchemeQueries schemes;

  BundleQueries(
      RankingQueries rankings,
      RankingAccess access,
      RankingSnapshots snapshots,
      KeptRows rows,
      EndorsedAs endorsed,
      SchemeQueries schemes) {
    this.rankings = rankings;
    this.access = access;
    this.snapshots = snapshots;
    this.rows = rows;
    this.endorsed = endorsed;
    this.schemes = schemes;
  }

  /**
   * What every unit entered and every reviewer said stands in it: it is for the council, and for
   * the units of the cluster once the ranking is published.
   */
  String of(UUID id, Actor actor) {
    RankingViews.Header ranking =
        rankings.header(id, actor).orElseThrow(() -> ProblemException.notFound("ranking", id));
    RankingAccess.Sight sight = access.sightOf(actor);
    if (!sight.ofCouncil(ranking.organizerId())
        && !sight.clusters().contains(ranking.clusterId())) {
      throw ProblemException.forbidden(
          "Tệp kiểm chứng chỉ dành cho các đơn vị của cụm, khối và cơ quan tổ chức.",
          "The bundle is for the units of the cluster and the organizer.");
    }
    if (!ranking.status().endorsed()) {
      throw notEndorsed();
    }
    EndorsedAs.Acts acts = endorsed.of(id).orElseThrow(BundleQueries::notEndorsed);
    RankingSnapshot snapshot = snapshots.of(id).orElseThrow(BundleQueries::sheetsNotKept);
    return RankingBundle.of(
        new RankingProof(
            new RankingProof.Header(
                ranking.id(),
                ranking.periodId(),
                ranking.clusterId(),
                ranking.organizerId(),
                ranking.year(),
                ranking.computedAt(),
                ranking.inputDigest(),
                ranking.outputDigest()),
            schemes.published(snapshot.schemeId()).orElseThrow().scheme(),
            snapshot,
            rows.of(id),
            acts.ties(),
            acts.endorsement()));
  }

  private static ProblemException notEndorsed() {
    return ProblemException.of(
        RankingProblem.NOT_ENDORSED,
        "Chỉ bảng xếp hạng đã được hội nghị thông qua mới có tệp kiểm chứng.",
        "Only a ranking that the conference has endorsed has a bundle.");
  }

  private static ProblemException sheetsNotKept() {
    return ProblemException.of(
        ProofProblem.SHEETS_NOT_KEPT,
        "Bảng xếp hạng được tính trước khi hệ thống lưu lại các phiếu đã dùng để tính.",
        "The ranking was computed before the sheets that rankings are computed from were kept.");
  }
}

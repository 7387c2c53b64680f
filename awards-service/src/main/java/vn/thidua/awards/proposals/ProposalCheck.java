package vn.thidua.awards.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.Proposal.RankedAt;
import vn.thidua.awards.rankings.KnownRanking;
import vn.thidua.awards.rankings.RankedMember;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What a proposal has to be, whatever its status. */
final class ProposalCheck {

  /** What is proposed, on what grounds. */
  record Content(
      int year,
      String awardType,
      CommendationType commendationType,
      UUID organizationId,
      @Nullable RankingReference ranking,
      String merits) {}

  /**
   * @param digest of the ranking's output, as whoever proposes saw it
   */
  record RankingReference(UUID id, String digest) {}

  private ProposalCheck() {}

  /**
   * 400 naming all that is wrong, else 409 if the ranking does not bear the proposal.
   *
   * @param type null if there is none on the day
   * @param ranking null if none is referred to
   * @return what is kept of the ranking
   */
  static @Nullable RankedAt require(
      UUID organizerId, Content content, @Nullable AwardType type, @Nullable KnownRanking ranking) {
    List<FieldError> errors = new ArrayList<>();
    ofType(content, type, errors);
    ofRanking(organizerId, content, type, ranking, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return content.ranking() == null || ranking == null
        ? null
        : place(content.organizationId(), content.ranking(), ranking);
  }

  private static void ofType(Content content, @Nullable AwardType type, List<FieldError> errors) {
    if (type == null) {
      errors.add(
          new FieldError(
              "/awardType",
              "unknown-award-type",
              Text.of(
                  "Hôm nay không có danh hiệu, hình thức khen thưởng %s",
                  "There is no award type %s today", content.awardType())));
      return;
    }
    if (!type.isFor(Subject.COLLECTIVE)) {
      errors.add(
          new FieldError(
              "/awardType",
              "subject-not-allowed",
              Text.of(
                  "%s không dành cho tập thể", "%s is not for collectives", content.awardType())));
    }
    if (!type.allows(content.commendationType())) {
      errors.add(
          new FieldError(
              "/commendationType",
              "commendation-type-not-allowed",
              Text.of(
                  "%s không tặng theo loại hình %s",
                  "%s is not given for %s", content.awardType(), content.commendationType())));
    }
  }

  private static void ofRanking(
      UUID organizerId,
      Content content,
      @Nullable AwardType type,
      @Nullable KnownRanking ranking,
      List<FieldError> errors) {
    if (ranking == null) {
      if (type != null && type.requiresRankingFor(content.commendationType())) {
        errors.add(
            new FieldError(
                "/ranking",
                "required",
                Text.of(
                    "Đề nghị %s phải dẫn chiếu bảng xếp hạng (%s)",
                    "A proposal for %s has to refer to a ranking (%s)",
                    content.awardType(),
                    type.rankingCitation())));
      }
      return;
    }
    if (!ranking.organizerId().equals(organizerId)) {
      errors.add(
          new FieldError(
              "/ranking/id",
              "other-organizer",
              Text.of(
                  "Cơ quan tổ chức %s không có bảng xếp hạng %s",
                  "The organizer %s has no ranking %s", organizerId, ranking.id())));
    } else if (ranking.year() != content.year()) {
      errors.add(
          new FieldError(
              "/ranking/id",
              "other-year",
              Text.of(
                  "Bảng xếp hạng %s của năm %d, đề nghị cho năm %d",
                  "The ranking %s is of %d, the proposal for %d",
                  ranking.id(),
                  ranking.year(),
                  content.year())));
    }
  }

  private static RankedAt place(
      UUID organization, RankingReference reference, KnownRanking ranking) {
    if (!ranking.outputDigest().equals(reference.digest())) {
      Text message =
          Text.of(
              "Mã băm %s không phải của bảng xếp hạng %s, mã của nó là %s.",
              "The digest %s is not that of the ranking %s, which is %s.",
              reference.digest(),
              ranking.id(),
              ranking.outputDigest());
      throw ProblemException.of(
          ProposalProblem.RANKING_DIGEST_MISMATCH,
          message,
          List.of(new FieldError("/ranking/digest", "mismatch", message)));
    }
    RankedMember place = ranking.member(organization).orElse(null);
    Integer rank = place == null ? null : place.rank();
    if (place == null || rank == null) {
      throw ProblemException.of(
          ProposalProblem.NOT_RANKED,
          place == null
              ? Text.of(
                  "Đơn vị %s không có trong bảng xếp hạng %s.",
                  "The organization %s is not in the ranking %s.", organization, ranking.id())
              : Text.of(
                  "Đơn vị %s bị loại, không có hạng trong bảng xếp hạng %s.",
                  "The organization %s is barred and has no rank in the ranking %s.",
                  organization,
                  ranking.id()),
          List.of());
    }
    return new RankedAt(
        ranking.id(),
        ranking.clusterId(),
        ranking.outputDigest(),
        ranking.status(),
        rank,
        place.tied(),
        place.total());
  }
}

package vn.thidua.scoring.rankings.endorsements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.endorsement.DecidedRanks;
import vn.thidua.scoring.engine.endorsement.EndorsementRule;
import vn.thidua.scoring.engine.endorsement.EndorsementViolation;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** What does not fit together in what a conference is said to have endorsed. */
final class EndorsementCheck {

  private EndorsementCheck() {}

  /** 400 with every place that is wrong; 409 if a barred organization is given a rank. */
  static void require(
      UUID ranking,
      EndorsementRequests.NewEndorsement request,
      DecidedRanks decided,
      LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (request.heldOn().isAfter(today)) {
      errors.add(
          error(
              "/heldOn",
              "future",
              "Hội nghị chưa diễn ra",
              "The conference has not been held yet"));
    }
    if (!request.minutes().told()) {
      errors.add(LegalBasis.notTold("/minutes"));
    }
    rectification(ranking, request, errors);
    List<EndorsementViolation> violations = decided.check(request.saidRanks());
    violations.stream()
        .filter(wrong -> wrong.rule() != EndorsementRule.BARRED)
        .map(EndorsementCheck::error)
        .forEach(errors::add);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    if (!violations.isEmpty()) {
      throw ProblemException.of(
          RankingProblem.BARRED,
          new Text(violations.getFirst().vietnamese(), violations.getFirst().english()),
          violations.stream().map(EndorsementCheck::error).toList());
    }
  }

  private static void rectification(
      UUID ranking, EndorsementRequests.NewEndorsement request, List<FieldError> errors) {
    if (ranking.equals(request.rectifies())) {
      errors.add(
          error(
              "/rectifies",
              "itself",
              "Bảng xếp hạng không đính chính chính nó",
              "A ranking does not put itself right"));
    }
    if (request.rectifies() != null && (request.reason() == null || request.reason().isBlank())) {
      errors.add(
          error("/reason", "required", "Cần lý do đính chính", "Why it is put right is needed"));
    }
    if (request.rectifies() == null && request.reason() != null) {
      errors.add(
          error(
              "/reason",
              "not-for-kind",
              "Chỉ dùng khi đính chính",
              "It is for putting another ranking right"));
    }
  }

  private static FieldError error(EndorsementViolation wrong) {
    return error(
        wrong.index() < 0 ? "/ranks" : "/ranks/" + wrong.index(),
        wrong.rule().code(),
        wrong.vietnamese(),
        wrong.english());
  }

  private static FieldError error(String pointer, String code, String vi, String en) {
    return new FieldError(pointer, code, new Text(vi, en));
  }
}

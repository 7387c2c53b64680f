package vn.thidua.cluster.recommendations.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.cluster.recommendations.RecommendationQueries;
import vn.thidua.cluster.recommendations.RecommendationQuestion;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Compilation;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

@ApplicationScoped
class CompilationQueries {

  /** More than all clusters of a ministry say in a year. */
  static final int MOST = 5_000;

  private final RecommendationQueries recommendations;

  CompilationQueries(RecommendationQueries recommendations) {
    this.recommendations = recommendations;
  }

  Compilation compilation(RecommendationQuestion question, Actor actor) {
    List<RecommendationRow> rows = recommendations.asked(question.filter(), actor, MOST + 1);
    if (rows.size() > MOST) {
      throw ProblemException.invalid(
          "?year",
          "too-many",
          Text.of(
              "Có hơn %d kiến nghị; hãy thu hẹp theo năm, nơi nhận hoặc chủ đề",
              "There are more than %d recommendations; narrow them by year, addressee or topic",
              MOST));
    }
    return Gathering.of(question.organizer(), rows);
  }
}

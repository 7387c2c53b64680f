package vn.thidua.cluster.recommendations.topics;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum TopicProblem implements ProblemType {
  TOPIC_EXISTS("topic-exists", "Đã có chủ đề này", "There is such a topic already");

  private final ProblemKind kind;

  TopicProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  ProblemException at(String pointer, Text message) {
    return ProblemException.of(this, message, List.of(new FieldError(pointer, slug(), message)));
  }
}

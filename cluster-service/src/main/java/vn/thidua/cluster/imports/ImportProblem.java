package vn.thidua.cluster.imports;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ImportProblem implements ProblemType {
  IMPORT_NOT_CHECKED(
      "import-not-checked", "Chưa kiểm tra xong hoặc đã thực hiện", "Not checked, or done already"),
  IMPORT_OVER("import-over", "Lượt nhập đã kết thúc", "The import is over");

  private final ProblemKind kind;

  ImportProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

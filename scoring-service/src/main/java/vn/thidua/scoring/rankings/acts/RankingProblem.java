package vn.thidua.scoring.rankings.acts;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

public enum RankingProblem implements ProblemType {
  FROZEN_ALREADY(
      "ranking-frozen",
      "Bảng xếp hạng của cụm, khối đã được chốt",
      "The cluster's ranking is frozen already"),
  NOT_FROZEN("ranking-not-frozen", "Bảng xếp hạng không được chốt", "The ranking is not frozen"),
  TIE_DECIDED(
      "tie-decided", "Đã quyết định thứ tự các đơn vị bằng điểm", "The tie was decided already"),
  DECISION_WITHDRAWN(
      "tie-decision-withdrawn",
      "Quyết định thứ tự đã được rút",
      "The decision was withdrawn already"),
  ENDORSED_ALREADY(
      "ranking-endorsed",
      "Bảng xếp hạng đã được hội nghị thông qua",
      "The ranking is endorsed already"),
  CLUSTER_ENDORSED(
      "cluster-endorsed",
      "Cụm, khối đã có bảng xếp hạng được thông qua",
      "Another ranking of the cluster is endorsed"),
  NOTHING_TO_RECTIFY(
      "nothing-to-rectify",
      "Không có bảng xếp hạng công bố nào để đính chính",
      "That is not the ranking to put right"),
  BARRED("barred", "Đơn vị bị loại không có hạng", "A barred organization has no rank"),
  NOT_ENDORSED(
      "not-endorsed", "Bảng xếp hạng chưa được hội nghị thông qua", "The ranking is not endorsed"),
  OPEN_TO_ALL(
      "ranking-open-to-all",
      "Bảng xếp hạng đã được công bố",
      "The ranking can be read by everybody already");

  private final ProblemKind kind;

  RankingProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

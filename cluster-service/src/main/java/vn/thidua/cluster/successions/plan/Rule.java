package vn.thidua.cluster.successions.plan;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

/** What an act has to keep. */
public enum Rule implements ProblemType {
  REQUIRED("required", Rule.WRONG, "Còn thiếu", "Something is missing"),
  PREDECESSORS("predecessors", Rule.WRONG, "Số đơn vị cũ không đúng", "Wrong predecessors"),
  SUCCESSORS("successors", Rule.WRONG, "Số đơn vị mới không đúng", "Wrong successors"),
  DUPLICATE("duplicate", Rule.WRONG, "Nêu hai lần", "Named twice"),
  EXACTLY_ONE("exactly-one", Rule.WRONG, "Cần đúng một", "Exactly one is needed"),
  CHANGE("change", Rule.WRONG, "Thay đổi không đúng", "Wrong change"),
  UNKNOWN_ORGANIZATION(
      "unknown-organization", Rule.WRONG, "Không có đơn vị", "There is no such organization"),
  UNKNOWN_KIND("unknown-kind", Rule.WRONG, "Không có loại đơn vị", "There is no such kind"),
  NOT_A_SUCCESSOR(
      "not-a-successor", Rule.WRONG, "Không phải đơn vị kế thừa", "Not a successor of the act"),
  ORGANIZATION_ENDED(
      "organization-ended", Rule.STATE, "Đơn vị không còn", "The organization is no more"),
  ORGANIZATION_NOT_YET(
      "organization-not-yet",
      Rule.STATE,
      "Đơn vị chưa thành lập",
      "The organization is not there yet"),
  CHANGED_LATER(
      "changed-later",
      Rule.STATE,
      "Đơn vị đã thay đổi vào ngày sau đó",
      "The organization changed on a later day"),
  NOTHING_CHANGES("nothing-changes", Rule.STATE, "Không có gì thay đổi", "Nothing changes"),
  HAS_CHILDREN(
      "has-children", Rule.STATE, "Còn đơn vị trực thuộc", "There are still organizations below"),
  PARENT_CYCLE(
      "parent-cycle", Rule.STATE, "Đơn vị thành cấp trên của chính nó", "A cycle of parents"),
  ORG_CODE_TAKEN(
      "org-code-taken", Rule.STATE, "Mã định danh đã có đơn vị dùng", "The code is taken"),
  CLUSTER_YEAR_CLOSED(
      "cluster-year-closed", Rule.STATE, "Năm của cụm đã khóa", "The cluster's year is closed"),
  CLUSTER_NOT_CONCERNED(
      "cluster-not-concerned",
      Rule.STATE,
      "Cụm không liên quan",
      "The act does not touch the cluster"),
  ALREADY_A_MEMBER(
      "already-a-member", Rule.STATE, "Đã ở trong một cụm", "A member of a cluster already"),
  LATER_ACT("later-act", Rule.STATE, "Đã có việc sắp xếp sau đó", "A later act builds upon it"),
  CHANGED_SINCE(
      "changed-since", Rule.STATE, "Đã thay đổi sau đó", "It has been changed since the act");

  static final int WRONG = 400;
  static final int STATE = 409;

  private final ProblemKind kind;

  Rule(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

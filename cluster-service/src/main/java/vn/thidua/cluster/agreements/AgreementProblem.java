package vn.thidua.cluster.agreements;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum AgreementProblem implements ProblemType {
  WRONG_STATUS(
      "agreement-status",
      "Không làm được ở trạng thái này của giao ước",
      "This cannot be done in the agreement's present status"),
  ALREADY_AGREED(
      "agreement-exists",
      "Cụm đã có giao ước của năm này",
      "The cluster has an agreement for this year already"),
  ALREADY_SIGNED(
      "already-signed", "Đơn vị đã ký giao ước", "The organization has signed the agreement"),
  SIGNED_LATER(
      "signed-later",
      "Có chữ ký sau ngày đóng giao ước",
      "There are signatures of a later day than the closing"),
  SIGNATURE_WITHDRAWN(
      "signature-withdrawn", "Chữ ký đã được rút", "The signature has been withdrawn already");

  private final ProblemKind kind;

  AgreementProblem(String slug, String vi, String en) {
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

package vn.thidua.systemtests.play.scoring;

import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Review;

/** Who reviews a sheet, in order. */
enum ReviewStage {
  HEAD("headReview", "/head-review"),
  OFFICE("officeReview", "/office-review");

  private final String field;
  private final String path;

  ReviewStage(String field, String path) {
    this.field = field;
    this.path = path;
  }

  /** Its name in the file and in a stored sheet. */
  String field() {
    return field;
  }

  String path() {
    return path;
  }

  @Nullable Review of(Entry entry) {
    return switch (this) {
      case HEAD -> entry.headReview();
      case OFFICE -> entry.officeReview();
    };
  }
}

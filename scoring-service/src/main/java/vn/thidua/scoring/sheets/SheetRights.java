package vn.thidua.scoring.sheets;

import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.HeldMandate;

/**
 * What one caller may do with one sheet, and under which mandate; null where they may not.
 *
 * @param member acts for the member organization, or one that follows it, in any role
 * @param officer writes the self-score
 * @param headReviewer reviews in the head's place
 * @param officeReviewer reviews for the standing office
 * @param organizer acts for the organizer in any role
 * @param office imposes and lifts bars
 * @param overseer acts for the organizer in another role than to review
 */
public record SheetRights(
    boolean member,
    @Nullable HeldMandate officer,
    @Nullable HeldMandate headReviewer,
    @Nullable HeldMandate officeReviewer,
    boolean organizer,
    @Nullable HeldMandate office,
    boolean overseer) {

  /** In whose shoes the caller looks at the sheet, if it is visible. */
  StageSight.Viewer viewer() {
    if (member) {
      return StageSight.Viewer.MEMBER;
    }
    if (overseer) {
      return StageSight.Viewer.OVERSEER;
    }
    return officeReviewer == null
        ? StageSight.Viewer.HEAD_REVIEWER
        : StageSight.Viewer.OFFICE_REVIEWER;
  }

  public boolean visible() {
    return member || headReviewer != null || organizer;
  }
}

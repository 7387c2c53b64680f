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
 */
public record SheetRights(
    boolean member,
    @Nullable HeldMandate officer,
    @Nullable HeldMandate headReviewer,
    @Nullable HeldMandate officeReviewer,
    boolean organizer,
    @Nullable HeldMandate office) {

  public boolean visible() {
    return member || headReviewer != null || organizer;
  }
}

package vn.thidua.scoring.sheets;

/**
 * What one caller may do with one sheet.
 *
 * @param member acts for the member organization in any role
 * @param officer writes the self-score
 * @param headReviewer reviews in the head's place
 * @param officeReviewer reviews for the standing office
 * @param organizer acts for the organizer in any role
 * @param office imposes and lifts bars
 */
record SheetRights(
    boolean member,
    boolean officer,
    boolean headReviewer,
    boolean officeReviewer,
    boolean organizer,
    boolean office) {

  boolean visible() {
    return member || headReviewer || organizer;
  }
}

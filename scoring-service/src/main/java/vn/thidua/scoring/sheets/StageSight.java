package vn.thidua.scoring.sheets;

import java.util.EnumSet;
import java.util.Set;

/** Which stages' values somebody sees, by who they are and where the sheet stands. */
public final class StageSight {

  /** In whose shoes somebody looks at a sheet. Whoever acts for the member is that and no more. */
  public enum Viewer {
    MEMBER,
    /** Of the head, or of who stands in its place. */
    HEAD_REVIEWER,
    OFFICE_REVIEWER,
    /** Acts for the organizer in another role than to review: reads whatever is there. */
    OVERSEER
  }

  private StageSight() {}

  public static Set<Stage> of(Sheet sheet, SheetRights rights) {
    return of(rights.viewer(), sheet.standing());
  }

  /**
   * A review is seen by others when it is complete or the sheet returned; a draft is seen by those
   * who review it when it is submitted.
   *
   * @param standing where the sheet stands, or stood when it was closed
   */
  public static Set<Stage> of(Viewer viewer, SheetStatus standing) {
    return switch (viewer) {
      case OVERSEER -> EnumSet.allOf(Stage.class);
      case MEMBER ->
          switch (standing) {
            case SUBMITTED -> EnumSet.of(Stage.SELF);
            case HEAD_REVIEWED -> EnumSet.of(Stage.SELF, Stage.HEAD);
            case DRAFT, OFFICE_REVIEWED, CLOSED -> EnumSet.allOf(Stage.class);
          };
      case HEAD_REVIEWER ->
          switch (standing) {
            case DRAFT -> EnumSet.of(Stage.HEAD, Stage.OFFICE);
            case SUBMITTED, HEAD_REVIEWED -> EnumSet.of(Stage.SELF, Stage.HEAD);
            case OFFICE_REVIEWED, CLOSED -> EnumSet.allOf(Stage.class);
          };
      case OFFICE_REVIEWER ->
          standing == SheetStatus.DRAFT
              ? EnumSet.of(Stage.HEAD, Stage.OFFICE)
              : EnumSet.allOf(Stage.class);
    };
  }
}

package vn.thidua.scoring.sheets.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates {@code score-sheet} are filled with: texts in the language of the template,
 * numbers as they are written in it. What is not known, or not to be seen yet, is left out.
 *
 * @param version of the sheet
 * @param groups what each comes to, in tree order
 * @param lines groups and leaves in tree order
 */
record SheetPrint(
    String cluster,
    String organization,
    String year,
    String status,
    String version,
    List<GroupLine> groups,
    List<GroupLine> totals,
    List<Line> lines) {

  /**
   * @param self by the self-score alone
   * @param head after the head's review
   * @param counted after all stages
   */
  record GroupLine(
      String code,
      String title,
      @Nullable String ceiling,
      @Nullable String self,
      @Nullable String head,
      @Nullable String counted) {}

  /** One of the two. */
  record Line(@Nullable GroupLine group, @Nullable LeafLine leaf) {}

  /**
   * @param self what was said
   * @param selfPoints what that comes to
   * @param counted what counts after all stages
   * @param note why it counts for nothing
   * @param evidence titles
   */
  record LeafLine(
      String code,
      String title,
      String ceiling,
      String guide,
      @Nullable String self,
      @Nullable String selfPoints,
      @Nullable String head,
      @Nullable String headPoints,
      @Nullable String office,
      @Nullable String counted,
      @Nullable String note,
      @Nullable String explanation,
      List<String> evidence) {}
}

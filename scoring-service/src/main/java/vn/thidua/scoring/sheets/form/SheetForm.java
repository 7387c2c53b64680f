package vn.thidua.scoring.sheets.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;

/**
 * A sheet as it goes out to be filled in.
 *
 * @param title whose sheet of what period
 * @param lines in tree order
 * @param summary in tree order
 */
public record SheetForm(Origin origin, String title, List<Line> lines, List<SummaryLine> summary) {

  public SheetForm {
    lines = List.copyOf(lines);
    summary = List.copyOf(summary);
  }

  /**
   * What a form was made of, by which it is known again.
   *
   * @param version of the sheet
   */
  public record Origin(UUID sheet, UUID scheme, Turn turn, long version) {}

  /**
   * A node of the scheme.
   *
   * @param filled what the stage whose turn it is says so far
   * @param version of that, by which a change in the meantime is known; 0 if there is nothing
   * @param evidence that the member gave, whoever's turn it is
   * @param told what the other stages say, in words
   */
  public record Line(
      SchemeNode node,
      Part part,
      Filled filled,
      long version,
      List<Filled.Proof> evidence,
      Told told) {

    public Line {
      evidence = List.copyOf(evidence);
    }
  }

  /** What is to be read beside what is to be filled in. */
  public record Told(
      @Nullable String self,
      @Nullable String head,
      @Nullable String explanation,
      @Nullable String office) {

    public static final Told NOTHING = new Told(null, null, null, null);
  }

  /**
   * A group, or the total, with what it comes to.
   *
   * @param code empty for a total
   * @param self by the self-score alone
   * @param head after the head's review; null while it may not be seen
   * @param counted after all stages; null while they may not be seen
   */
  public record SummaryLine(
      String code,
      String title,
      @Nullable BigDecimal ceiling,
      @Nullable BigDecimal self,
      @Nullable BigDecimal head,
      @Nullable BigDecimal counted) {}
}

package vn.thidua.platform.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook with one sheet. Every cell is a text, so that nothing becomes a formula, a
 * number or a date by itself. The first row stays in sight, and lines of a text stand below one
 * another.
 */
public final class XlsxWriter implements TableWriter {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Excel's own limit. */
  public static final int MAX_CELL_LENGTH = 32_767;

  private static final int FLUSH_AFTER = 200;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  public XlsxWriter(OutputStream out, String sheetName) {
    workbook = new Workbook(out, "ThiDua", "1.0");
    sheet = workbook.newWorksheet(sheetName);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      if (!text.isEmpty()) {
        // Not shared: shared strings are kept until the end.
        sheet.inlineString(rows, column, XlsxText.encode(text));
        if (text.indexOf('\n') >= 0) {
          sheet.style(rows, column).wrapText(true).set();
        }
      }
    }
    rows++;
    if (rows % FLUSH_AFTER == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    workbook.close();
  }
}

package vn.thidua.platform.spreadsheets.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook that is written. Closing finishes it; until then it is in memory. */
public final class Book implements Closeable {

  private final Workbook workbook;

  public Book(OutputStream out) {
    workbook = new Workbook(out, "ThiDua", "1.0");
  }

  /** A sheet behind those that are there. */
  public BookSheet sheet(String name) {
    return new BookSheet(workbook.newWorksheet(name));
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    workbook.close();
  }
}

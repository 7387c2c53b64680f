package vn.thidua.platform.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row and keeps little of it in memory. Closing finishes the table. */
public interface TableWriter extends Closeable {

  void row(List<String> cells) throws IOException;
}

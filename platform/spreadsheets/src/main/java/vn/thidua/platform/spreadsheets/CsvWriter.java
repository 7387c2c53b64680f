package vn.thidua.platform.spreadsheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV, with a mark that tells it is UTF-8. */
public final class CsvWriter implements TableWriter {

  private final Writer out;

  public CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(CsvText.BYTE_ORDER_MARK);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    out.write(CsvText.line(cells));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

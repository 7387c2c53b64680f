package vn.thidua.platform.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, part by part. */
final class Workbooks {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  Workbooks() {
    parts.put(
        "_rels/.rels",
        HEAD
            + "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/>"
            + "<sheet name=\"B\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\""
            + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\""
            + " Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
            + "<Relationship Id=\"y\" Type=\"http://x/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>");
  }

  Workbooks part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  Workbooks sheet(String rows) {
    return part(
        "xl/worksheets/sheet1.xml",
        HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  Workbooks texts(String items) {
    return part("xl/sharedStrings.xml", HEAD + "<sst>" + items + "</sst>");
  }

  Workbooks styles(String content) {
    return part("xl/styles.xml", HEAD + "<styleSheet>" + content + "</styleSheet>");
  }

  byte[] file() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toByteArray();
  }

  /** A part that is one thing over and over, before all others. */
  byte[] fileWithBomb(String name, String begin, String again, long times) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      write(zip, begin);
      byte[] block = again.repeat(1_000).getBytes(StandardCharsets.UTF_8);
      for (long i = 0; i < times; i += 1_000) {
        zip.write(block);
      }
      for (Map.Entry<String, String> part : parts.entrySet()) {
        if (!part.getKey().equals(name)) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          write(zip, part.getValue());
        }
      }
    }
    return file.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

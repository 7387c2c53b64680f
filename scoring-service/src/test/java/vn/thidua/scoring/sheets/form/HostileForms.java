package vn.thidua.scoring.sheets.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thidua.platform.problem.ProblemException;

/**
 * Files made to do harm, each as bad as it can be within 4 MiB. As a program it reads those of a
 * folder and says what became of each: to be run with a small heap.
 */
final class HostileForms {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String ENTRIES =
      "<worksheet><sheetData><row>" + cell("entry:code") + cell("entry:comment") + "</row>";
  private static final int MANY = 400_000;

  private HostileForms() {}

  /** What the sheet of a form looks like that somebody has opened and saved. */
  record Part(String name, String begin, IntFunction<String> again, int times) {}

  static List<String> all(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Part> hostile : parts().entrySet()) {
      Path file = folder.resolve(hostile.getKey() + ".xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        write(out, hostile.getValue());
      }
      names.add(hostile.getKey());
    }
    Files.write(folder.resolve("no-workbook.xlsx"), "no workbook".getBytes(StandardCharsets.UTF_8));
    names.add("no-workbook");
    return names;
  }

  private static Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    String longest = "a".repeat(32_000);
    String wide = cell(longest).repeat(40);
    parts.put("blanks", new Part(SHEET, "<worksheet>", i -> " ".repeat(200), MANY));
    parts.put("columns", new Part(SHEET, "<worksheet><sheetData><row>", i -> "<c/>", 1_000_000));
    parts.put(
        "full-columns",
        new Part(SHEET, "<worksheet><sheetData><row>", i -> "<c><v>1</v></c>", MANY));
    parts.put("rows", new Part(SHEET, ENTRIES, i -> "<row>" + cell("I." + i) + "</row>", MANY));
    parts.put("wide-rows", new Part(SHEET, ENTRIES, i -> "<row>" + wide + "</row>", 60));
    parts.put(
        "evidence",
        new Part(
            SHEET,
            "<worksheet><sheetData><row>"
                + cell("evidence:code")
                + cell("evidence:title")
                + cell("evidence:link")
                + cell("evidence:file")
                + "</row>",
            i ->
                "<row>"
                    + cell("I." + i)
                    + cell("Đ".repeat(300))
                    + cell("http://" + i + "Đ".repeat(1_900))
                    + "</row>",
            5_000));
    parts.put(
        "faults",
        new Part(
            SHEET,
            ENTRIES.replace("entry:comment", "entry:points"),
            i -> "<row>" + cell("I." + i) + cell("one point " + i) + "</row>",
            MANY));
    parts.put(
        "texts",
        new Part(TEXTS, "<sst>", i -> "<si><t>" + Integer.toString(i, 36) + "</t></si>", MANY));
    parts.put(
        "long-texts", new Part(TEXTS, "<sst>", i -> "<si><t>" + longest + "</t></si>", 2_000));
    parts.put(
        "relations",
        new Part(
            RELATIONS,
            "<Relationships>",
            i -> "<Relationship Id=\"" + i + "\" Target=\"" + i + "\" Type=\"x/" + i + "\"/>",
            MANY));
    parts.put(
        "formats",
        new Part(
            "xl/styles.xml",
            "<styleSheet>",
            i -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"" + "[".repeat(60_000) + "\"/>",
            500));
    parts.put(
        "entities",
        new Part(
            SHEET,
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet>",
            i -> "&b;",
            MANY));
    parts.put("macros", new Part("xl/vbaProject.bin", "x", i -> "x", 1));
    parts.put("other-files", new Part("xl/externalLinks/externalLink1.xml", "<a/>", i -> "", 1));
    return parts;
  }

  private static void write(OutputStream out, Part hostile) throws IOException {
    Map<String, String> others = new LinkedHashMap<>();
    others.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>");
    others.put(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" id=\"s1\"/></sheets></workbook>");
    others.put(
        RELATIONS,
        "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\""
            + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\""
            + " Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + "<Relationship Id=\"y\" Type=\"http://x/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>");
    others.put(SHEET, ENTRIES + "</sheetData></worksheet>");
    others.remove(hostile.name());
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> other : others.entrySet()) {
        zip.putNextEntry(new ZipEntry(other.getKey()));
        zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(hostile.name()));
      zip.write(hostile.begin().getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < hostile.times(); i++) {
        zip.write(hostile.again().apply(i).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String cell(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /** Reads each file of a folder; anything but a refusal ends it. */
  public static void main(String[] folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          FilledForm form = FormReader.read(in);
          System.out.println(file.getFileName() + " " + form.rows().size());
        } catch (ProblemException refused) {
          System.out.println(file.getFileName() + " " + refused.type().kind().status());
        }
      }
    }
  }
}

package vn.thidua.scoring.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook in somebody's hands. */
final class EditedForm {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

  private final Map<String, String> parts = new LinkedHashMap<>();

  private EditedForm(byte[] workbook) {
    try {
      Path file = Files.createTempFile("form", ".xlsx");
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          try (InputStream part = zip.getInputStream(entry)) {
            parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static EditedForm of(byte[] workbook) {
    return new EditedForm(workbook);
  }

  /** What is typed into a cell of the first sheet; nothing clears it. */
  EditedForm type(String cell, String typed) {
    return type(1, cell, typed);
  }

  EditedForm type(int sheet, String cell, String typed) {
    String inside =
        typed.isEmpty()
            ? "<c r=\"" + cell + "\"/>"
            : NUMBER.matcher(typed).matches()
                ? "<c r=\"" + cell + "\"><v>" + typed + "</v></c>"
                : "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + typed + "</t></is></c>";
    return cell(sheet, cell, inside);
  }

  EditedForm formula(String cell, String formula, String value) {
    return cell(1, cell, "<c r=\"" + cell + "\"><f>" + formula + "</f><v>" + value + "</v></c>");
  }

  private EditedForm cell(int sheet, String cell, String inside) {
    String part = "xl/worksheets/sheet" + sheet + ".xml";
    Matcher found =
        Pattern.compile("<c r=\"" + cell + "\"[^>]*?(/>|>.*?</c>)", Pattern.DOTALL)
            .matcher(parts.get(part));
    if (!found.find()) {
      throw new AssertionError("no cell " + cell + " in sheet " + sheet);
    }
    parts.put(part, found.replaceFirst(Matcher.quoteReplacement(inside)));
    return this;
  }

  EditedForm part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  String text() {
    return CHARACTER
        .matcher(String.join("\n", parts.values()).replace("&apos;", "'"))
        .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
  }

  byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}

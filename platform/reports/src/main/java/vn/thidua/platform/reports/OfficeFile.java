package vn.thidua.platform.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A DOCX file: named parts in a ZIP archive (ECMA-376, part 2). */
final class OfficeFile {

  private static final int MOST_PARTS = 1000;
  private static final int MOST_BYTES = 64 << 20;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String WORDS =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String DOCUMENT = WORDS + "document.main+xml";

  /** A template of the word processor itself (DOTX); what comes out of it is a document. */
  private static final String TEMPLATE = WORDS + "template.main+xml";

  /** What has text that people see. */
  private static final Set<String> READABLE =
      Set.of(
          DOCUMENT,
          TEMPLATE,
          WORDS + "header+xml",
          WORDS + "footer+xml",
          WORDS + "footnotes+xml",
          WORDS + "endnotes+xml");

  /** The same archive for the same parts. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts;
  private final Set<String> readable;

  private OfficeFile(Map<String, byte[]> parts, Set<String> readable) {
    this.parts = parts;
    this.readable = readable;
  }

  static OfficeFile read(byte[] docx) {
    Map<String, byte[]> parts = unzip(docx);
    byte[] types = parts.get(CONTENT_TYPES);
    if (types == null) {
      throw new TemplateFault("is not a DOCX file");
    }
    Map<String, String> typeOfPart =
        Markup.read(types, CONTENT_TYPES)
            .elements()
            .filter(element -> element.is("Override"))
            .collect(
                Collectors.toMap(
                    element -> element.attributes().getOrDefault("PartName", "/").substring(1),
                    element -> element.attributes().getOrDefault("ContentType", ""),
                    (one, other) -> one));
    if (parts.keySet().stream().anyMatch(OfficeFile::isMacro)
        || typeOfPart.values().stream().anyMatch(type -> type.contains("macroEnabled"))) {
      throw new TemplateFault("has macros");
    }
    if (!typeOfPart.containsValue(DOCUMENT) && !typeOfPart.containsValue(TEMPLATE)) {
      throw new TemplateFault("is not a DOCX file");
    }
    return new OfficeFile(
        parts,
        parts.keySet().stream()
            .filter(part -> READABLE.contains(typeOfPart.getOrDefault(part, "")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The parts with text, by name. */
  Map<String, Node.Element> texts() {
    Map<String, Node.Element> texts = new LinkedHashMap<>();
    parts.forEach((part, bytes) -> {
      if (readable.contains(part)) {
        texts.put(part, Markup.read(bytes, part));
      }
    });
    return texts;
  }

  /** The file with other texts in it. */
  byte[] with(Map<String, Node.Element> texts) {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Node.Element text = texts.get(part.getKey());
        zip.write(
            text != null
                ? Markup.write(text)
                : part.getKey().equals(CONTENT_TYPES)
                    ? asDocument(part.getValue())
                    : part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return docx.toByteArray();
  }

  private static byte[] asDocument(byte[] types) {
    Node.Element root = Markup.read(types, CONTENT_TYPES);
    return Markup.write(
        root.with(
            root.children().stream()
                .map(child ->
                    child instanceof Node.Element element
                            && TEMPLATE.equals(element.attributes().get("ContentType"))
                        ? new Node.Element(
                            element.name(),
                            Map.of(
                                "PartName",
                                element.attributes().getOrDefault("PartName", ""),
                                "ContentType",
                                DOCUMENT),
                            element.children())
                        : child)
                .toList()));
  }

  private static boolean isMacro(String part) {
    return part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
  }

  private static Map<String, byte[]> unzip(byte[] docx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || parts.size() == MOST_PARTS) {
          throw new TemplateFault("is too large");
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new TemplateFault("is not a DOCX file: " + broken.getMessage());
    }
    return parts;
  }
}

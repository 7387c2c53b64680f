package vn.thidua.platform.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Small DOCX files for tests, and what a reader finds in them. */
final class Docx {

  private static final String WORDS =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

  private Docx() {}

  /** A document with this between the tags of its body. */
  static byte[] of(String body) {
    return zip(parts("document.main+xml", body));
  }

  static Map<String, String> parts(String type, String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + override("document", type)
            + override("header1", "header+xml")
            + "</Types>");
    parts.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    return parts;
  }

  static String root(String name, String content) {
    return "<w:" + name + NAMESPACES + ">" + content + "</w:" + name + ">";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>".formatted(part, WORDS + type);
  }

  /** A paragraph with a run for each text. */
  static String p(String... texts) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    for (String text : texts) {
      paragraph.append("<w:r><w:t>").append(text).append("</w:t></w:r>");
    }
    return paragraph.append("</w:p>").toString();
  }

  /** A row with a paragraph in each cell. */
  static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(p(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return docx.toByteArray();
  }

  static String part(byte[] docx, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new AssertionError("no part " + name);
  }

  /** What is between the tags of the body, without attributes that keep spaces. */
  static String body(byte[] docx) {
    String document = part(docx, "word/document.xml").replace(" xml:space=\"preserve\"", "");
    return document.substring(
        document.indexOf("<w:body>") + "<w:body>".length(), document.indexOf("</w:body>"));
  }

  /** The text, read by another reader: a line per paragraph, cells with a bar behind them. */
  static String text(byte[] docx) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      part(docx, "word/document.xml").getBytes(StandardCharsets.UTF_8)));
      StringBuilder text = new StringBuilder();
      read(document.getDocumentElement(), text);
      return text.toString();
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void read(Node node, StringBuilder text) {
    String name = node.getLocalName();
    if ("t".equals(name)) {
      text.append(node.getTextContent());
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      read(child, text);
    }
    if (name != null) {
      switch (name) {
        case "p" -> text.append(inCell(node) ? "|" : "\n");
        case "tr" -> text.append('\n');
        case "br" -> text.append('↵');
        case "tab" -> text.append('⇥');
        default -> {}
      }
    }
  }

  private static boolean inCell(Node paragraph) {
    return "tc".equals(paragraph.getParentNode().getLocalName());
  }
}

package vn.thidua.cluster.yearbooks.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Node;

/** What somebody reads who opens a DOCX file. */
public final class DocxText {

  private DocxText() {}

  static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  /** A line per paragraph, or per row of a table with bars between what its cells have. */
  public static String of(byte[] docx) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] document = part(docx, "word/document.xml").getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    read(
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(document)).getDocumentElement(),
        text);
    return text.toString();
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
    if ("p".equals(name)) {
      text.append("tc".equals(node.getParentNode().getLocalName()) ? " | " : "\n");
    } else if ("tr".equals(name)) {
      text.append('\n');
    }
  }
}

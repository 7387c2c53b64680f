package vn.thidua.platform.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads and writes XML with the prefixes that it has. What is written is escaped here, once. The
 * parser itself limits how deep and how large XML may be.
 */
final class Markup {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Markup() {}

  static Node.Element read(byte[] xml, String part) {
    Building building = new Building();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(xml)), building);
    } catch (SAXException unreadable) {
      throw new TemplateFault(part + " cannot be read: " + unreadable.getMessage());
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return building.root.getFirst();
  }

  static byte[] write(Node.Element root) {
    StringBuilder xml = new StringBuilder(HEAD);
    write(root, xml);
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Node.Element element, StringBuilder xml) {
    xml.append('<').append(element.name());
    element
        .attributes()
        .forEach((name, value) -> {
          xml.append(' ').append(name).append("=\"");
          escape(value, true, xml);
          xml.append('"');
        });
    if (element.children().isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (Node child : element.children()) {
      switch (child) {
        case Node.Element inner -> write(inner, xml);
        case Node.Words(String text) -> escape(text, false, xml);
        case Node.Value value -> throw unfilled(value.tag());
        case Node.Mark mark -> throw unfilled(mark.tag());
        case Node.Section section -> throw unfilled(section.tag());
      }
    }
    xml.append("</").append(element.name()).append('>');
  }

  private static IllegalStateException unfilled(Tag tag) {
    return new IllegalStateException(tag.described() + " is not filled");
  }

  private static void escape(String text, boolean attribute, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append(attribute ? "&quot;" : "\"");
        case '\r' -> xml.append("&#13;");
        case '\n', '\t' -> {
          if (attribute) {
            xml.append("&#").append((int) c).append(';');
          } else {
            xml.append(c);
          }
        }
        default -> xml.append(c);
      }
    }
  }

  private static final class Building extends DefaultHandler {

    private final List<Node.Element> root = new ArrayList<>();
    private final Deque<Node.Element> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      flush();
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < attributes.getLength(); i++) {
        values.put(attributes.getQName(i), attributes.getValue(i));
      }
      Node.Element element =
          new Node.Element(name, Collections.unmodifiableMap(values), new ArrayList<>());
      if (open.isEmpty()) {
        root.add(element);
      } else {
        open.element().children().add(element);
      }
      open.push(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      flush();
      open.pop();
    }

    @Override
    public void characters(char[] text, int from, int length) {
      words.append(text, from, length);
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }

    private void flush() {
      if (!words.isEmpty() && !open.isEmpty()) {
        open.element().children().add(new Node.Words(words.toString()));
      }
      words.setLength(0);
    }
  }
}

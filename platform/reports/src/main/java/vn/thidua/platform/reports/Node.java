package vn.thidua.platform.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of a part of the file: markup as it was read, and what a template has in it. */
sealed interface Node {

  /**
   * An element.
   *
   * @param name with its prefix, as written
   * @param attributes declarations of namespaces too
   */
  record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

    static Element of(String name, Node... children) {
      return new Element(name, Map.of(), List.of(children));
    }

    boolean is(String other) {
      return name.equals(other);
    }

    Element with(List<Node> others) {
      return new Element(name, attributes, others);
    }

    Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    @Nullable Element first(String child) {
      return elements().filter(element -> element.is(child)).findFirst().orElse(null);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (Node child : children) {
        if (child instanceof Words(String words)) {
          text.append(words);
        }
      }
      return text.toString();
    }
  }

  record Words(String text) implements Node {}

  /**
   * A text to come.
   *
   * @param format properties of the run that it stands in
   */
  record Value(Tag tag, @Nullable Element format) implements Node {}

  /**
   * Beginning or end of a section, until it is known what stands between them.
   *
   * @param alone nothing else stands in its paragraph
   */
  record Mark(Tag tag, boolean alone) implements Node {}

  /** What comes once for each thing in a list, or on a condition. */
  record Section(Tag tag, List<Node> children) implements Node {}
}

package vn.thidua.platform.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.reports.Node.Element;
import vn.thidua.platform.reports.Node.Mark;
import vn.thidua.platform.reports.Node.Section;
import vn.thidua.platform.reports.Node.Value;
import vn.thidua.platform.reports.Node.Words;

/**
 * One filling of a template: values instead of placeholders, so that the file stays a valid one.
 */
final class Filling {

  /** Must have a paragraph, so get an empty one if all of theirs went. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("w:body", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote");

  private static final Set<String> BLOCKS = Set.of("w:p", "w:tbl", "w:sdt");

  /** May be in a file only once, so stay in the first of several copies. */
  private static final Set<String> UNIQUE = Set.of("w:bookmarkStart", "w:bookmarkEnd");

  private static final Set<String> UNIQUE_ATTRIBUTES = Set.of("w14:paraId", "w14:textId");

  private final Set<String> faults = new LinkedHashSet<>();

  static Map<String, Element> fill(Map<String, Element> texts, Object values) {
    Filling filling = new Filling();
    Scope scope = Scope.of(values);
    Map<String, Element> filled =
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, text -> filling.element(text.getValue(), scope, false)));
    if (!filling.faults.isEmpty()) {
      throw new TemplateFault(List.copyOf(filling.faults));
    }
    return filled;
  }

  private List<Node> nodes(List<Node> nodes, Scope scope, boolean copy) {
    List<Node> filled = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      switch (node) {
        case Words words -> filled.add(words);
        case Element element -> {
          if (!copy || !UNIQUE.contains(element.name())) {
            Element inner = element(element, scope, copy);
            if (!inner.is("w:tbl") || inner.first("w:tr") != null) {
              filled.add(inner);
            }
          }
        }
        case Value value -> {
          String text = text(value.tag(), scope);
          if (!text.isEmpty()) {
            filled.add(run(value.format(), text));
          }
        }
        case Section section -> filled.addAll(section(section, scope, copy));
        case Mark mark -> throw new IllegalStateException(mark.tag().described());
      }
    }
    return filled;
  }

  private Element element(Element element, Scope scope, boolean copy) {
    List<Node> children = nodes(element.children(), scope, copy);
    boolean cutShort = element.is("w:tc") && !endsWithParagraph(children);
    boolean empty =
        NEVER_EMPTY.contains(element.name()) && children.stream().noneMatch(Filling::isBlock);
    if (cutShort || empty) {
      children.add(element.is("w:body") ? 0 : children.size(), Element.of("w:p"));
    }
    return new Element(
        element.name(),
        copy ? withoutUnique(element.attributes()) : element.attributes(),
        children);
  }

  private List<Node> section(Section section, Scope scope, boolean copy) {
    List<Node> filled = new ArrayList<>();
    List<Scope> inside = inside(section.tag(), scope);
    for (int i = 0; i < inside.size(); i++) {
      filled.addAll(nodes(section.children(), inside.get(i), copy || i > 0));
    }
    return filled;
  }

  /** The scopes in which a section is told, one after the other. */
  private List<Scope> inside(Tag tag, Scope scope) {
    Scope.Answer answer = scope.find(tag);
    if (answer == null) {
      faults.add(unknown(tag, scope));
      return List.of();
    }
    List<Scope> inside =
        switch (answer.value()) {
          case null -> List.of();
          case Boolean condition -> condition ? List.of(scope) : List.of();
          case String text -> text.isBlank() ? List.of() : List.of(scope.inside(text));
          case Iterable<?> things -> each(things, scope);
          case Map<?, ?> map -> List.of(scope.inside(map));
          case Record values -> List.of(scope.inside(values));
          default -> {
            faults.add(wrong(tag, answer.value(), "a list, a condition, a text or values"));
            yield List.of();
          }
        };
    return switch (tag.kind()) {
      case OPEN_IF -> inside.isEmpty() ? List.of() : List.of(scope);
      case OPEN_UNLESS -> inside.isEmpty() ? List.of(scope) : List.of();
      case OPEN, VALUE, CLOSE -> inside;
    };
  }

  private static List<Scope> each(Iterable<?> things, Scope scope) {
    List<?> list = StreamSupport.stream(things.spliterator(), false).toList();
    List<Scope> inside = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      inside.add(scope.inside(list.get(i), i, list.size()));
    }
    return inside;
  }

  private String text(Tag tag, Scope scope) {
    Scope.Answer answer = scope.find(tag);
    if (answer == null) {
      faults.add(unknown(tag, scope));
      return "";
    }
    return switch (answer.value()) {
      case null -> "";
      case String text -> text;
      default -> {
        faults.add(wrong(tag, answer.value(), "a text"));
        yield "";
      }
    };
  }

  private static String unknown(Tag tag, Scope scope) {
    return "unknown placeholder %s; known there: %s"
        .formatted(tag.described(), String.join(", ", scope.names()));
  }

  private static String wrong(Tag tag, @Nullable Object value, String wanted) {
    return "%s is not %s but %s"
        .formatted(
            tag.described(), wanted, value == null ? "nothing" : value.getClass().getSimpleName());
  }

  private static Element run(@Nullable Element format, String text) {
    List<Node> children = new ArrayList<>();
    if (format != null) {
      children.add(format);
    }
    children.addAll(TextRuns.of(text));
    return new Element("w:r", Map.of(), children);
  }

  private static boolean endsWithParagraph(List<Node> children) {
    return children.reversed().stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .findFirst()
        .filter(last -> last.is("w:p") || last.is("w:sdt"))
        .isPresent();
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.name());
  }

  private static Map<String, String> withoutUnique(Map<String, String> attributes) {
    return attributes.keySet().stream().noneMatch(UNIQUE_ATTRIBUTES::contains)
        ? attributes
        : attributes.entrySet().stream()
            .filter(attribute -> !UNIQUE_ATTRIBUTES.contains(attribute.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));
  }
}

package vn.thidua.platform.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import vn.thidua.platform.reports.Node.Element;
import vn.thidua.platform.reports.Node.Mark;
import vn.thidua.platform.reports.Node.Section;
import vn.thidua.platform.reports.Node.Words;

/**
 * Puts together what a section repeats, from the inside out:
 *
 * <ul>
 *   <li>words, if it begins and ends among the words of a paragraph;
 *   <li>the paragraph, if it is all that the paragraph has;
 *   <li>the paragraphs and tables between, if it begins and ends in paragraphs of their own, which
 *       then go;
 *   <li>the row, if it begins in one cell and ends in a later one; rows, if it begins in one and
 *       ends in another. A row with nothing but beginnings and ends goes.
 * </ul>
 */
final class SectionFinder {

  private static final Set<String> INVISIBLE =
      Set.of(
          "w:pPr",
          "w:rPr",
          "w:tcPr",
          "w:trPr",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:commentRangeStart",
          "w:commentRangeEnd");

  private static final Set<String> VISIBLE_BY_CONTENT =
      Set.of("w:p", "w:r", "w:t", "w:tc", "w:tr", "w:hyperlink", "w:ins", "w:smartTag");

  private final List<String> faults;

  private SectionFinder(List<String> faults) {
    this.faults = faults;
  }

  static Element find(Element root, List<String> faults) {
    return new SectionFinder(faults).arranged(root);
  }

  private Element arranged(Element element) {
    List<Node> children =
        new ArrayList<>(
            element.children().stream()
                .map(child -> child instanceof Element inner ? arranged(inner) : child)
                .toList());
    return switch (element.name()) {
      case "w:p" -> element.with(nested(children, false));
      case "w:tbl" -> element.with(closed(nested(rows(children), false)));
      case "w:tc" -> element.with(nested(blocks(children), true));
      case "w:tr" -> element.with(children);
      default -> element.with(closed(nested(blocks(children), true)));
    };
  }

  /** Paragraphs give up the marks that have no other end in them. */
  private List<Node> blocks(List<Node> children) {
    List<Node> blocks = new ArrayList<>();
    for (Node child : children) {
      if (!(child instanceof Element paragraph) || !paragraph.is("w:p")) {
        blocks.add(child);
      } else if (marks(paragraph.children()).isEmpty()) {
        blocks.add(whole(paragraph));
      } else {
        List<Node> others = withoutMarks(paragraph.children());
        boolean alone = others.stream().noneMatch(SectionFinder::visible);
        if (alone) {
          blocks.addAll(marks(paragraph.children()));
          refuseSectionBreak(paragraph, marks(paragraph.children()).getFirst().tag());
        } else {
          surround(whole(paragraph.with(others)), marks(paragraph.children()), blocks);
        }
      }
    }
    return blocks;
  }

  /** A paragraph that is all one section is what the section repeats. */
  private Node whole(Element paragraph) {
    List<Node> visible = paragraph.children().stream().filter(SectionFinder::visible).toList();
    if (visible.size() != 1 || !(visible.getFirst() instanceof Section section)) {
      return paragraph;
    }
    refuseSectionBreak(paragraph, section.tag());
    List<Node> inside = new ArrayList<>();
    for (Node child : paragraph.children()) {
      if (child instanceof Section) {
        inside.addAll(section.children());
      } else if (!(child instanceof Element space) || !space.is("w:r")) {
        inside.add(child);
      }
    }
    return new Section(section.tag(), List.of(whole(paragraph.with(inside))));
  }

  /** Rows give up the marks that have no other end in their cell. */
  private List<Node> rows(List<Node> children) {
    List<Node> rows = new ArrayList<>();
    for (Node child : children) {
      if (!(child instanceof Element row) || !row.is("w:tr")) {
        rows.add(child);
        continue;
      }
      List<Mark> marks = new ArrayList<>();
      List<Node> cells = new ArrayList<>();
      for (Node inner : row.children()) {
        if (inner instanceof Element cell && cell.is("w:tc")) {
          marks.addAll(marks(cell.children()));
          cells.add(cell.with(withoutMarks(cell.children())));
        } else {
          cells.add(inner);
        }
      }
      if (marks.isEmpty()) {
        rows.add(row);
      } else if (cells.stream().anyMatch(SectionFinder::visible)) {
        surround(row.with(cells), marks, rows);
      } else {
        rows.addAll(marks);
      }
    }
    return rows;
  }

  private void surround(Node node, List<Mark> marks, List<Node> target) {
    boolean closing = false;
    for (Mark mark : marks) {
      if (closing && mark.tag().opens()) {
        faults.add(mark.tag().described() + " begins behind the end of another, in the same place");
      }
      closing |= mark.tag().closes();
    }
    marks.stream()
        .filter(mark -> mark.tag().opens())
        .forEach(mark -> target.add(new Mark(mark.tag(), false)));
    target.add(node);
    marks.stream()
        .filter(mark -> mark.tag().closes())
        .forEach(mark -> target.add(new Mark(mark.tag(), false)));
  }

  private List<Node> nested(List<Node> nodes, boolean onlyAlone) {
    Deque<Mark> open = new ArrayDeque<>();
    Deque<List<Node>> outer = new ArrayDeque<>();
    List<Node> current = new ArrayList<>();
    for (Node node : nodes) {
      if (!(node instanceof Mark mark)) {
        current.add(node);
      } else if (mark.tag().opens()) {
        open.push(mark);
        outer.push(current);
        current = new ArrayList<>();
      } else if (!open.isEmpty() && open.element().tag().path().equals(mark.tag().path())) {
        Mark start = open.pop();
        if (onlyAlone && !(start.alone() && mark.alone())) {
          faults.add(
              start.tag().described()
                  + " and its end in another paragraph must each stand in a paragraph alone");
        }
        Section section = new Section(start.tag(), current);
        marks(current).forEach(inner -> faults.add(crossing(inner.tag(), start.tag())));
        current = outer.pop();
        current.add(section);
      } else {
        current.add(mark);
      }
    }
    while (!open.isEmpty()) {
      List<Node> inside = current;
      current = outer.pop();
      current.add(open.pop());
      current.addAll(inside);
    }
    return current;
  }

  /** Marks that are left where nothing outside can have their other end. */
  private List<Node> closed(List<Node> nodes) {
    for (Mark mark : marks(nodes)) {
      faults.add(
          mark.tag().described()
              + (mark.tag().opens() ? " has no end" : " has no beginning")
              + " in the same text, table or row");
    }
    return withoutMarks(nodes);
  }

  private void refuseSectionBreak(Element paragraph, Tag tag) {
    Element properties = paragraph.first("w:pPr");
    if (properties != null && properties.first("w:sectPr") != null) {
      faults.add(tag.described() + " stands in a paragraph that ends a section of pages");
    }
  }

  private static String crossing(Tag inner, Tag outer) {
    return inner.described() + " crosses " + outer;
  }

  private static List<Mark> marks(List<Node> nodes) {
    return nodes.stream().filter(Mark.class::isInstance).map(Mark.class::cast).toList();
  }

  private static List<Node> withoutMarks(List<Node> nodes) {
    return nodes.stream().filter(node -> !(node instanceof Mark)).toList();
  }

  private static boolean visible(Node node) {
    return switch (node) {
      case Words(String text) -> !text.isBlank();
      case Element element ->
          !INVISIBLE.contains(element.name())
              && (!VISIBLE_BY_CONTENT.contains(element.name())
                  || element.children().stream().anyMatch(SectionFinder::visible));
      case Mark _ -> false;
      case Node.Value _, Section _ -> true;
    };
  }
}

package vn.thidua.platform.reports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.reports.Node.Element;
import vn.thidua.platform.reports.Node.Mark;
import vn.thidua.platform.reports.Node.Value;

/**
 * Finds the placeholders in the paragraphs of a part. A word processor splits a text over runs as
 * it likes (spelling, the history of typing): a placeholder takes the format of the run that it
 * begins in.
 */
final class TagFinder {

  /** Stands where no placeholder goes on: a tabulator, a line break, a picture. */
  private static final char BREAK = '\0';

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}\\x00]*)\\}\\}");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");
  private static final Set<String> PROPERTIES = Set.of("w:pPr", "w:rPr");

  /** Where spelling was found wrong, and where pages ended once: not true of what is filled in. */
  private static final Set<String> STALE = Set.of("w:proofErr", "w:lastRenderedPageBreak");

  private static final int LONGEST_CONTEXT = 60;

  private final String part;
  private final List<String> faults;

  /** What each text of the paragraphs becomes: words and placeholders. */
  private final Map<Element, List<Object>> pieces = new IdentityHashMap<>();

  private TagFinder(String part, List<String> faults) {
    this.part = part;
    this.faults = faults;
  }

  static Element find(Element root, String part, List<String> faults) {
    return new TagFinder(part, faults).found(root);
  }

  private Element found(Element element) {
    if (element.is("w:p")) {
      readTexts(element);
    }
    List<Node> children = new ArrayList<>();
    for (Node child : element.children()) {
      if (!(child instanceof Element inner)) {
        children.add(child);
      } else if (inner.is("w:r")) {
        children.addAll(runs(inner));
      } else if (!STALE.contains(inner.name())) {
        children.add(PROPERTIES.contains(inner.name()) ? inner : found(inner));
      }
    }
    return element.with(children);
  }

  private List<Node> runs(Element run) {
    List<Node> runs = new ArrayList<>();
    List<Node> current = new ArrayList<>();
    Element format = run.first("w:rPr");
    for (Node child : run.children()) {
      if (child instanceof Element other && (other.is("w:rPr") || STALE.contains(other.name()))) {
        continue;
      }
      if (!(child instanceof Element inner) || !pieces.containsKey(inner)) {
        current.add(child instanceof Element inner ? found(inner) : child);
        continue;
      }
      for (Object piece : pieces.getOrDefault(inner, List.of())) {
        if (piece instanceof Tag tag) {
          flush(run, format, current, runs);
          runs.add(tag.kind() == Tag.Kind.VALUE ? new Value(tag, format) : new Mark(tag, true));
        } else {
          current.add(TextRuns.text((String) piece));
        }
      }
    }
    flush(run, format, current, runs);
    return runs;
  }

  private static void flush(
      Element run, @Nullable Element format, List<Node> current, List<Node> runs) {
    if (!current.isEmpty()) {
      List<Node> children = new ArrayList<>();
      if (format != null) {
        children.add(format);
      }
      children.addAll(current);
      runs.add(run.with(children));
      current.clear();
    }
  }

  private void readTexts(Element paragraph) {
    StringBuilder all = new StringBuilder();
    List<Element> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    collect(paragraph, all, texts, starts);
    String text = all.toString();
    List<MatchResult> matches = TAG.matcher(text).results().toList();
    BRACES
        .matcher(TAG.matcher(text).replaceAll(match -> " ".repeat(match.group().length())))
        .results()
        .forEach(match ->
            faults.add(
                match.group() + " without its other end (" + place(text, match.start()) + ")"));
    for (int i = 0; i < texts.size(); i++) {
      int from = starts.get(i);
      pieces.put(texts.get(i), piecesOf(text, from, from + texts.get(i).text().length(), matches));
    }
  }

  private List<Object> piecesOf(String text, int from, int to, List<MatchResult> matches) {
    List<Object> found = new ArrayList<>();
    int at = from;
    for (MatchResult match : matches) {
      if (match.end() <= from || match.start() >= to) {
        continue;
      }
      if (match.start() >= from) {
        if (match.start() > at) {
          found.add(text.substring(at, match.start()));
        }
        Tag.of(match.group(1), place(text, match.start()))
            .ifPresentOrElse(
                found::add,
                () ->
                    faults.add(
                        match.group()
                            + " is not a placeholder ("
                            + place(text, match.start())
                            + ")"));
      }
      at = Math.min(match.end(), to);
    }
    if (at < to) {
      found.add(text.substring(at, to));
    }
    return found;
  }

  private static void collect(
      Element element, StringBuilder all, List<Element> texts, List<Integer> starts) {
    element
        .elements()
        .forEach(child -> {
          switch (child.name()) {
            case "w:pPr", "w:rPr", "w:proofErr", "w:lastRenderedPageBreak" -> {}
            case "w:t" -> {
              texts.add(child);
              starts.add(all.length());
              all.append(child.text());
            }
            // The paragraphs of a text box are read by themselves.
            case "w:p", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:sym" -> all.append(BREAK);
            default -> collect(child, all, texts, starts);
          }
        });
  }

  private String place(String text, int at) {
    int from = Math.max(0, at - LONGEST_CONTEXT / 2);
    int to = Math.min(text.length(), from + LONGEST_CONTEXT);
    return "%s, in “%s”".formatted(part, text.substring(from, to).replace(BREAK, ' ').strip());
  }
}

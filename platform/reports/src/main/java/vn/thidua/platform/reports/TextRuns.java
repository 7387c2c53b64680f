package vn.thidua.platform.reports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thidua.platform.reports.Node.Element;
import vn.thidua.platform.reports.Node.Words;

/** A text as a word processor keeps it: lines and tabulators are elements of a run. */
final class TextRuns {

  private static final Map<String, String> KEEP_SPACES = Map.of("xml:space", "preserve");
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u000B\u0085\u2028\u2029]");
  private static final Pattern TAB = Pattern.compile("\t");

  /** What XML cannot hold: control characters, halves of characters, no characters. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

  private TextRuns() {}

  static Element text(String words) {
    return new Element("w:t", KEEP_SPACES, List.of(new Words(words)));
  }

  /** The children of a run, in Unicode's composed form, which fonts draw well. */
  static List<Node> of(String value) {
    List<Node> children = new ArrayList<>();
    String clean =
        UNWRITABLE.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll("\uFFFD");
    for (String line : LINE_END.split(clean, -1)) {
      if (!children.isEmpty()) {
        children.add(Element.of("w:br"));
      }
      int parts = 0;
      for (String part : TAB.split(line, -1)) {
        if (parts++ > 0) {
          children.add(Element.of("w:tab"));
        }
        children.add(text(part));
      }
    }
    return children;
  }
}

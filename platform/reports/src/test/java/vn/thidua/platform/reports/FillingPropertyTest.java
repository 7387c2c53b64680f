package vn.thidua.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random templates in random pieces, against a plain rendering of the same as text. {@code
 * -Dthidua.seed} repeats a run.
 */
class FillingPropertyTest {

  private static final int ROUNDS = 1000;
  private static final String LETTERS = "aăâeêioôơuưyđ <&>{}\"";

  private final long seed = Long.getLong("thidua.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** A piece of a template: words, or a name with what is inside. */
  private sealed interface Piece {
    record Text(String words) implements Piece {}

    record Name(String name) implements Piece {}

    record Inside(char sign, String name, List<Piece> pieces) implements Piece {}
  }

  @Test
  void shouldTellWhatThePlainRenderingTells() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Piece> pieces = pieces(3);
      Map<String, Object> values = values(3);
      String template = "x" + written(pieces);
      String expected = "x" + rendered(pieces, List.of(values)) + "\n";

      String text = Docx.text(DocxTemplate.read(Docx.of(split(template))).fill(values));

      assertThat(text)
          .as("seed %s, round %s: %s with %s", seed, round, template, values)
          .isEqualTo(expected);
    }
  }

  private List<Piece> pieces(int depth) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int kind = random.nextInt(depth > 0 ? 4 : 2);
      pieces.add(
          switch (kind) {
            case 0 -> new Piece.Text(words());
            case 1 -> new Piece.Name("t" + random.nextInt(3));
            default ->
                new Piece.Inside("#?^".charAt(random.nextInt(3)), "l" + depth, pieces(depth - 1));
          });
    }
    return pieces;
  }

  private Map<String, Object> values(int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      values.put("t" + i, random.nextInt(5) == 0 ? "" : words());
    }
    for (int level = depth; level > 0; level--) {
      List<Map<String, Object>> list = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        list.add(values(level - 1));
      }
      values.put("l" + level, list);
    }
    return values;
  }

  /** No two braces beside each other, in a word or at its ends. */
  private String words() {
    StringBuilder words = new StringBuilder("·");
    for (int i = random.nextInt(6); i > 0; i--) {
      words.append(LETTERS.charAt(random.nextInt(LETTERS.length()))).append('·');
    }
    return words.toString();
  }

  private static String written(List<Piece> pieces) {
    StringBuilder template = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String words) -> template.append(words);
        case Piece.Name(String name) -> template.append("{{").append(name).append("}}");
        case Piece.Inside(char sign, String name, List<Piece> inner) ->
            template
                .append("{{" + sign + name + "}}")
                .append(written(inner))
                .append("{{/" + name + "}}");
      }
    }
    return template.toString();
  }

  private static String rendered(List<Piece> pieces, List<Map<String, Object>> around) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String words) -> text.append(words);
        case Piece.Name(String name) -> text.append(nearest(name, around));
        case Piece.Inside(char sign, String name, List<Piece> inner) -> {
          List<?> list = (List<?>) nearest(name, around);
          if (sign == '#') {
            for (Object thing : list) {
              List<Map<String, Object>> inside = new ArrayList<>(around);
              @SuppressWarnings("unchecked")
              Map<String, Object> values = (Map<String, Object>) thing;
              inside.add(values);
              text.append(rendered(inner, inside));
            }
          } else if ((sign == '?') != list.isEmpty()) {
            text.append(rendered(inner, around));
          }
        }
      }
    }
    return text.toString();
  }

  private static Object nearest(String name, List<Map<String, Object>> around) {
    for (Map<String, Object> values : around.reversed()) {
      Object value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    throw new AssertionError(name);
  }

  /** A paragraph with the template in runs that end anywhere. */
  private String split(String template) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    int at = 0;
    while (at < template.length()) {
      int end = Math.min(template.length(), at + 1 + random.nextInt(7));
      paragraph
          .append("<w:r><w:t xml:space=\"preserve\">")
          .append(
              template
                  .substring(at, end)
                  .replace("&", "&amp;")
                  .replace("<", "&lt;")
                  .replace(">", "&gt;"))
          .append("</w:t></w:r>");
      at = end;
    }
    return paragraph.append("</w:p>").toString();
  }
}

package vn.thidua.systemtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The same questions as somebody would ask them who knows this database and its data: no names
 * without a beginning, the values in the text. The resources are pieces of one another: {@code
 * {better}} in one is the content of another, or what is given here.
 */
final class BareSql {

  private static final int PAGE = 51;
  private static final int SUGGESTIONS = 10;

  private BareSql() {}

  static String search(String q, LocalDate on) {
    return complete(
        piece("rows").replace("{hits}", piece("search")).replace("{better}", piece("better")),
        words(q),
        on,
        PAGE);
  }

  static String suggestions(String q, LocalDate on) {
    return complete(
        piece("suggestions")
            .replace("{better}", piece("better"))
            .replace("{exists}", piece("exists"))
            .replace("{begins}", "' " + String.join(" ", words(q)) + "%'"),
        words(q),
        on,
        SUGGESTIONS);
  }

  static String list(LocalDate on) {
    return complete(
        piece("rows").replace("{hits}", piece("list")).replace("{in_branch}", "true"),
        List.of(),
        on,
        PAGE);
  }

  static String branch(UUID under, LocalDate on) {
    String id = "uuid '" + under + "'";
    return complete(
        (piece("branch") + piece("rows").replace("{hits}", piece("list")))
            .replace(
                "{in_branch}",
                "coalesce(organization_id in (select id from branch where id <> {under}), false)")
            .replace("{under}", id),
        List.of(),
        on,
        PAGE);
  }

  private static List<String> words(String q) {
    return List.of(q.split(" "));
  }

  private static String complete(String text, List<String> words, LocalDate on, int limit) {
    String complete = text;
    for (String plain : List.of("open_plain", "closed_plain", "m.open_plain", "m.closed_plain")) {
      complete =
          complete.replace(
              "{" + plain + "}",
              words.stream()
                  .map(word -> plain + " like '% " + word + "%'")
                  .collect(Collectors.joining(" and ", "(", ")")));
    }
    return complete
        .replace("{on}", "date '" + on + "'")
        .replace("{limit}", Integer.toString(limit));
  }

  /** A text beside this class's resources. */
  static String piece(String name) {
    try (InputStream in = BareSql.class.getResourceAsStream("/bench/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("there is no bench/" + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

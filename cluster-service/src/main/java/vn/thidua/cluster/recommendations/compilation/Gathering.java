package vn.thidua.cluster.recommendations.compilation;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.recommendations.RecommendationViews.Addressee;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.RecommendationViews.Topic;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Compilation;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Group;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Line;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Source;

/** Gathers recommendations by addressee and topic, and what says the same to one line. */
final class Gathering {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** An addressee is an organization, whatever it was called, who has this name, or not told. */
  private record Place(@Nullable UUID organizationId, @Nullable String name, UUID topic) {

    static Place of(RecommendationRow row) {
      Addressee addressee = row.addressee();
      if (addressee == null) {
        return new Place(null, null, row.topic().id());
      }
      String name = addressee.name();
      return addressee.organizationId() == null && name != null
          ? new Place(null, same(name), row.topic().id())
          : new Place(addressee.organizationId(), null, row.topic().id());
    }
  }

  private Gathering() {}

  /**
   * @param rows in the order of their recording
   */
  static Compilation of(UUID organizer, List<RecommendationRow> rows) {
    Map<Place, List<RecommendationRow>> places = new LinkedHashMap<>();
    rows.forEach(row -> places.computeIfAbsent(Place.of(row), p -> new ArrayList<>()).add(row));
    return new Compilation(
        organizer,
        rows.size(),
        places.values().stream().map(Gathering::group).sorted(inOrder()).toList());
  }

  /** Without case, with single spaces, in one form of the marks. */
  static String same(String text) {
    return SPACES
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The addressee is called as it was last. */
  private static Group group(List<RecommendationRow> rows) {
    Map<String, List<RecommendationRow>> lines = new LinkedHashMap<>();
    rows.forEach(row -> lines.computeIfAbsent(same(row.text()), t -> new ArrayList<>()).add(row));
    Addressee addressee =
        rows.stream()
            .filter(row -> !name(row.addressee()).isEmpty())
            .max(Comparator.comparing(Gathering::day))
            .orElse(rows.getFirst())
            .addressee();
    Topic topic = rows.getFirst().topic();
    return new Group(
        addressee,
        topic,
        lines.values().stream()
            .map(Gathering::line)
            .sorted(Comparator.comparingInt(Line::clusters).reversed())
            .toList());
  }

  private static String name(@Nullable Addressee addressee) {
    return addressee == null ? "" : Objects.requireNonNullElse(addressee.name(), "");
  }

  private static String day(RecommendationRow row) {
    return row.raisedOn() == null ? row.year() + "-12-31" : row.raisedOn().toString();
  }

  private static Line line(List<RecommendationRow> rows) {
    long clusters =
        rows.stream().map(RecommendationRow::clusterId).filter(Objects::nonNull).distinct().count();
    return new Line(rows.getFirst().text(), (int) clusters, rows.stream().map(Source::of).toList());
  }

  /** Addressees in Vietnamese order, topics in that of the catalogue. */
  private static Comparator<Group> inOrder() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return Comparator.<Group, String>comparing(
            group -> name(group.addressee()), vietnamese::compare)
        .thenComparing(group ->
            group.addressee() == null
                ? ""
                : Objects.toString(group.addressee().organizationId(), ""))
        .thenComparing(group -> group.topic().id().toString());
  }
}

package vn.thidua.scoring.schemes.difference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.schemes.SchemeViews;
import vn.thidua.scoring.schemes.difference.DifferenceViews.Difference;
import vn.thidua.scoring.schemes.difference.DifferenceViews.HeadChange;

@ApplicationScoped
class DifferenceQueries {

  private final SchemeQueries schemes;

  DifferenceQueries(SchemeQueries schemes) {
    this.schemes = schemes;
  }

  /**
   * @param from null for what the scheme is a new version of, failing that what it was copied from
   */
  Difference of(UUID id, @Nullable UUID from, Actor actor) {
    SchemeViews.One after = find(id, actor);
    SchemeViews.One before = find(from == null ? beginning(after) : from, actor);
    SchemeComparison nodes = new SchemeComparison(before.nodes(), after.nodes());
    return new Difference(
        before.id(),
        after.id(),
        head(before, after),
        nodes.added(),
        nodes.removed(),
        nodes.changed(),
        nodes.moved());
  }

  private static UUID beginning(SchemeViews.One scheme) {
    UUID beginning = scheme.replacesId() == null ? scheme.copiedFromId() : scheme.replacesId();
    if (beginning == null) {
      throw ProblemException.invalid(
          "?from",
          "required",
          Text.of(
              "Bảng chấm điểm %s không thay thế hay chép từ bảng nào; hãy nêu bảng để so sánh",
              "The scheme %s neither replaces nor repeats one; name the scheme to compare with",
              scheme.id()));
    }
    return beginning;
  }

  private static List<HeadChange> head(SchemeViews.One before, SchemeViews.One after) {
    List<HeadChange> changes = new ArrayList<>();
    if (before.year() != after.year()) {
      changes.add(
          new HeadChange("year", String.valueOf(before.year()), String.valueOf(after.year())));
    }
    if (!before.title().equals(after.title())) {
      changes.add(new HeadChange("title", before.title(), after.title()));
    }
    if (!SchemeComparison.same(before.totalPoints(), after.totalPoints())) {
      changes.add(
          new HeadChange(
              "totalPoints",
              before.totalPoints().toPlainString(),
              after.totalPoints().toPlainString()));
    }
    if (!before.tieBreaks().equals(after.tieBreaks())) {
      changes.add(
          new HeadChange(
              "tieBreaks",
              String.join(", ", before.tieBreaks()),
              String.join(", ", after.tieBreaks())));
    }
    return changes;
  }

  private SchemeViews.One find(UUID id, Actor actor) {
    return schemes.one(id, actor).orElseThrow(() -> ProblemException.notFound("scheme", id));
  }
}

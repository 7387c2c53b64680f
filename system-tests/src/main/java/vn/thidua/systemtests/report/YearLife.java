package vn.thidua.systemtests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the year has besides scores and awards, as it was read back.
 *
 * @param agreement null if there is none
 * @param pledges how many are in which state
 * @param recommendations how many are in which status
 */
public record YearLife(
    List<String> movements,
    @Nullable Agreement agreement,
    Map<String, Integer> pledges,
    List<Conference> conferences,
    Map<String, Integer> recommendations,
    List<String> exemplars) {

  /** Who is called as on the day. */
  public record Agreement(String title, String status, int signed, List<String> unsigned) {}

  /**
   * A conference.
   *
   * @param when empty if the day is not known
   */
  public record Conference(String purposes, String when, String place, int resolutions) {}

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    movements.forEach(name -> lines.add("Phong trào (movement): " + name));
    if (agreement != null) {
      lines.add(
          "Giao ước (agreement): %s, %s, đã ký (signed) %d"
              .formatted(agreement.title(), agreement.status(), agreement.signed()));
      agreement.unsigned().forEach(name -> lines.add("  Chưa ký (not signed): " + name));
    }
    if (!pledges.isEmpty()) {
      lines.add("Chỉ tiêu (pledges): " + counts(pledges));
    }
    for (Conference conference : conferences) {
      lines.add(
          "Hội nghị (conference): %s%s%s, nội dung (resolutions) %d"
              .formatted(
                  conference.purposes(),
                  conference.when().isEmpty() ? "" : ", " + conference.when(),
                  conference.place().isEmpty() ? "" : ", " + conference.place(),
                  conference.resolutions()));
    }
    if (!recommendations.isEmpty()) {
      lines.add("Kiến nghị, chỉ đạo (recommendations): " + counts(recommendations));
    }
    exemplars.forEach(name -> lines.add("Điển hình (exemplar): " + name));
    return lines;
  }

  private static String counts(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((what, count) -> parts.add(what + " " + count));
    return String.join(", ", parts);
  }
}

package vn.thidua.systemtests.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is in the cluster on the day of the last succession, and who leads it.
 *
 * @param members names on that day, in the order of the cluster
 */
public record ClusterAfter(LocalDate day, List<String> members, List<Leader> leaders) {

  /**
   * An organization that leads on that day.
   *
   * @param acting in place of a head that ended, until one is appointed
   */
  public record Leader(String role, boolean acting, String name) {}

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Cụm sau sắp xếp, ngày %1$s: %2$d đơn vị (the cluster after the successions, on %1$s: %2$d members)"
            .formatted(day, members.size()));
    members.forEach(member -> lines.add("  " + member));
    for (Leader leader : leaders) {
      lines.add("  %s: %s".formatted(title(leader), leader.name()));
    }
    if (leaders.stream().noneMatch(leader -> leader.role().equals("HEAD"))) {
      lines.add("  Không có cụm trưởng (no head)");
    }
    return lines;
  }

  private static String title(Leader leader) {
    if (!leader.role().equals("HEAD")) {
      return "Cụm phó (deputy head)";
    }
    return leader.acting() ? "Quyền cụm trưởng (acting head)" : "Cụm trưởng (head)";
  }
}

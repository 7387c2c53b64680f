package vn.thidua.scoring.engine.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's year as plain data, in the words of the case files: numbers are texts, and what is
 * absent is null. Knows neither the engine nor JSON, so that it can be turned into either.
 *
 * @param members organization keys in the cluster's order
 * @param sheets at most one for each member
 */
public record CaseModel(
    String name, int year, Scheme scheme, List<String> members, List<Sheet> sheets) {

  public record Scheme(String totalPoints, List<String> tieBreaks, List<Node> nodes) {}

  public record Node(
      String code,
      @Nullable String parent,
      @Nullable String part,
      String title,
      @Nullable String maxPoints,
      @Nullable String method,
      @Nullable String direction,
      @Nullable String pointsPerItem,
      List<Band> bands,
      boolean evidenceRequired) {}

  public record Band(String threshold, String points) {}

  public record Sheet(String organization, List<String> bars, List<Entry> entries) {}

  public record Entry(
      String criterion,
      @Nullable Boolean assigned,
      Values values,
      int evidence,
      @Nullable Review headReview,
      @Nullable Review officeReview) {}

  /** The fields that every stage may give. */
  public record Values(
      @Nullable String target,
      @Nullable String actual,
      @Nullable String points,
      @Nullable Boolean passed,
      @Nullable String count) {

    public static final Values NONE = new Values(null, null, null, null, null);
  }

  public record Review(Values values, @Nullable Boolean rejected) {}

  /** The sheet of a member, or null if it has none. */
  public @Nullable Sheet sheetOf(String member) {
    for (Sheet sheet : sheets) {
      if (sheet.organization().equals(member)) {
        return sheet;
      }
    }
    return null;
  }
}

package vn.thidua.scoring.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.scoring.verifier.bundle.Bundle;

/** Whether decisions between tied units, and the endorsed ranks, fit the given ranking. */
final class Endorsed {

  private final Bundle bundle;
  private final Map<String, Bundle.GivenRow> ranked = new LinkedHashMap<>();
  private final Map<String, Integer> decided = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Endorsed(Bundle bundle) {
    this.bundle = bundle;
    for (Bundle.GivenRow row : bundle.rows()) {
      if (row.rank() != null) {
        ranked.put(row.organization(), row);
        decided.put(row.organization(), row.rank());
      }
    }
  }

  static List<Finding> misfits(Bundle bundle) {
    Endorsed endorsed = new Endorsed(bundle);
    for (int i = 0; i < bundle.tieDecisions().size(); i++) {
      endorsed.decide("/tieDecisions/" + i, bundle.tieDecisions().get(i).organizations());
    }
    endorsed.compareRanks();
    return endorsed.findings;
  }

  /**
   * Those named first get the ranks from the tied one on; those of the tie that are not named stay
   * equal, behind them.
   */
  private void decide(String pointer, List<String> order) {
    Integer rank = order.isEmpty() ? null : decided.get(order.getFirst());
    List<String> tied = new ArrayList<>();
    decided.forEach((organization, of) -> {
      if (of.equals(rank)) {
        tied.add(organization);
      }
    });
    boolean fits =
        tied.size() > 1
            && tied.containsAll(order)
            && order.stream().distinct().count() == order.size();
    if (rank == null || !fits) {
      add(
          Finding.Code.TIE_DECISION,
          pointer,
          "",
          "các đơn vị nêu ra không đồng hạng với nhau",
          "the units that it names are not tied with one another");
      return;
    }
    tied.forEach(organization -> decided.put(organization, rank + order.size()));
    for (int i = 0; i < order.size(); i++) {
      decided.put(order.get(i), rank + i);
    }
  }

  private void compareRanks() {
    Map<String, Integer> endorsed = new HashMap<>();
    List<Bundle.EndorsedRank> ranks = bundle.endorsement().ranks();
    for (int i = 0; i < ranks.size(); i++) {
      Bundle.EndorsedRank rank = ranks.get(i);
      String pointer = "/endorsement/ranks/" + i;
      String place = bundle.nameOf(rank.organization());
      Integer own = decided.get(rank.organization());
      if (own == null || endorsed.put(rank.organization(), rank.rank()) != null) {
        add(
            Finding.Code.ENDORSEMENT,
            pointer,
            place,
            "đơn vị không được xếp hạng, hoặc ghi hai lần",
            "the unit has no rank to endorse, or comes twice");
      } else if (own != rank.rank() && (rank.reason() == null || rank.reason().isBlank())) {
        add(
            Finding.Code.ENDORSEMENT,
            pointer,
            place,
            "hạng được công nhận "
                + rank.rank()
                + " khác hạng tính ra "
                + own
                + " mà không nêu lý do",
            "endorsed rank " + rank.rank() + " differs from " + own + " without a reason");
      }
    }
    for (String organization : ranked.keySet()) {
      if (!endorsed.containsKey(organization)) {
        add(
            Finding.Code.ENDORSEMENT,
            "/endorsement/ranks",
            bundle.nameOf(organization),
            "thiếu hạng được công nhận",
            "has no endorsed rank");
      }
    }
    endorsed.forEach((organization, rank) -> {
      long better = endorsed.values().stream().filter(other -> other < rank).count();
      if (rank != better + 1) {
        add(
            Finding.Code.ENDORSEMENT,
            "/endorsement/ranks",
            bundle.nameOf(organization),
            "hạng " + rank + " nhưng có " + better + " đơn vị xếp trên",
            "has rank " + rank + " with " + better + " ranked above it");
      }
    });
  }

  private void add(
      Finding.Code code, String pointer, String place, String vietnamese, String english) {
    findings.add(new Finding(code, pointer, place, vietnamese, english));
  }
}

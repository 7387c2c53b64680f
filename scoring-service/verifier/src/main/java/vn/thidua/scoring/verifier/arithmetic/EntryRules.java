package vn.thidua.scoring.verifier.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is refused on entry and of reviews, tested on the values that result. */
public final class EntryRules {

  private final Scheme scheme;
  private final Scheme.Node leaf;
  private final Sheet.Entry entry;
  private final Counted value;
  private final List<Broken> broken = new ArrayList<>();

  private EntryRules(Scheme scheme, Scheme.Node leaf, Sheet.Entry entry) {
    this.scheme = scheme;
    this.leaf = leaf;
    this.entry = entry;
    this.value = Counted.of(leaf, entry);
  }

  /** Every rule that the entry breaks; with none it can be scored. */
  public static List<Broken> broken(Scheme scheme, Sheet.Entry entry) {
    Scheme.Node leaf = scheme.node(entry.criterion());
    if (leaf == null || !leaf.isLeaf()) {
      return List.of(
          new Broken(entry.criterion(), "không phải một tiêu chí", "is not a leaf of the scheme"));
    }
    EntryRules rules = new EntryRules(scheme, leaf, entry);
    rules.checkFields();
    rules.checkMeasures();
    rules.checkPoints();
    return rules.broken;
  }

  private void checkFields() {
    if (!entry.assigned() && !scheme.isBase(leaf)) {
      add("điểm thưởng, điểm trừ luôn được giao", "only BASE leaves may be not assigned");
    }
    String method = String.valueOf(leaf.method());
    refuse(value.target(), leaf.hasTarget());
    refuse(value.actual(), leaf.isMeasured());
    refuse(value.points(), method.equals("DIRECT"));
    refuse(value.passed(), method.equals("PASS_FAIL"));
    refuse(value.count(), method.equals("PER_ITEM"));
  }

  private void refuse(@Nullable Object given, boolean allowed) {
    if (given != null && !allowed) {
      add("có giá trị mà cách chấm không nhận", "has a value that its method does not take");
    }
  }

  private void checkMeasures() {
    Fraction target = value.target();
    Fraction actual = value.actual();
    boolean proportional = "PROPORTIONAL".equals(leaf.method());
    if (proportional && entry.assigned() && actual != null && target == null) {
      add("thiếu chỉ tiêu", "lacks its target");
    }
    if (target != null && (target.sign() < 0 || (target.sign() == 0 && !leaf.lowerIsBetter()))) {
      add("chỉ tiêu không hợp lệ", "has a target that is refused");
    }
    if (actual != null && actual.sign() < 0 && !"BANDS".equals(leaf.method())) {
      add("kết quả không được âm", "has a negative actual value");
    }
  }

  private void checkPoints() {
    Fraction points = value.points();
    if (points != null && (points.sign() < 0 || points.compareTo(leaf.max()) > 0)) {
      add("điểm phải từ 0 đến điểm tối đa", "has points outside 0 to its ceiling");
    }
    Fraction count = value.count();
    if (count != null && (count.sign() < 0 || !count.isWhole())) {
      add("số lượng phải là số nguyên không âm", "has a count that is not a whole number");
    }
  }

  private void add(String vietnamese, String english) {
    broken.add(new Broken(leaf.code(), vietnamese, english));
  }
}

package vn.thidua.systemtests.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedRow;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.report.Ranking.Row;

/** Compares a ranking with what the case expects, organization by organization. */
public final class Expectation {

  private static final String PRESENT = "có mặt/present";
  private static final String ABSENT = "vắng mặt/absent";

  private final Map<String, Row> rows;
  private final List<String> differences = new ArrayList<>();

  private Expectation(Ranking ranking) {
    this.rows =
        ranking.rows().stream()
            .collect(
                Collectors.toMap(Row::organization, Function.identity(), (first, second) -> first));
  }

  /** Each value that is not as expected, with its place in the file; empty: all are. */
  public static List<String> differences(List<ExpectedRow> expected, Ranking ranking) {
    Expectation expectation = new Expectation(ranking);
    expectation.compare(expected, ranking);
    return expectation.differences;
  }

  private void compare(List<ExpectedRow> expected, Ranking ranking) {
    Set<String> inFile = new HashSet<>();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedRow wanted = expected.get(i);
      inFile.add(wanted.organization());
      Row row = rows.get(wanted.organization());
      if (row == null) {
        differ(Pointer.of("expect", "ranking", i), wanted.organization(), "", PRESENT, ABSENT);
      } else {
        compare(Pointer.of("expect", "ranking", i), wanted, row);
      }
    }
    for (Row row : ranking.rows()) {
      if (!inFile.contains(row.organization())) {
        differ("/expect/ranking", row.organization(), "", ABSENT, PRESENT);
      }
    }
  }

  private void compare(String pointer, ExpectedRow wanted, Row row) {
    String key = wanted.organization();
    if (wanted.rank() != null) {
      check(
          pointer, key, "rank", String.valueOf(wanted.rank().number()), String.valueOf(row.rank()));
    }
    if (wanted.tied() != null) {
      check(pointer, key, "tied", wanted.tied().toString(), String.valueOf(row.tied()));
    }
    if (wanted.barred() != null) {
      check(pointer, key, "barred", wanted.barred().toString(), String.valueOf(row.barred()));
    }
    check(pointer, key, "total", wanted.total(), row.total());
    check(pointer, key, "base", wanted.base(), row.base());
    check(pointer, key, "bonus", wanted.bonus(), row.bonus());
    check(pointer, key, "penalty", wanted.penalty(), row.penalty());
  }

  /** Points are written with as many decimals as expected, too. */
  private void check(
      String pointer, String key, String field, @Nullable BigDecimal wanted, String is) {
    if (wanted != null) {
      check(pointer, key, field, wanted.toPlainString(), is);
    }
  }

  private void check(String pointer, String key, String field, String wanted, String is) {
    if (!wanted.equals(is)) {
      differ(pointer, key, field, wanted, is);
    }
  }

  private void differ(String pointer, String key, String field, String wanted, String is) {
    String what = field.isEmpty() ? key : key + " " + field;
    differences.add(
        "%s %s: cần %s, được %s (expected %s, is %s)"
            .formatted(pointer, what, wanted, is, wanted, is));
  }
}

package vn.thidua.scoring.verifier;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Broken;
import vn.thidua.scoring.verifier.arithmetic.Counted;
import vn.thidua.scoring.verifier.arithmetic.EntryRules;
import vn.thidua.scoring.verifier.arithmetic.Row;
import vn.thidua.scoring.verifier.arithmetic.SchemeRules;
import vn.thidua.scoring.verifier.arithmetic.Scoring;
import vn.thidua.scoring.verifier.arithmetic.Sheet;
import vn.thidua.scoring.verifier.bundle.Bundle;
import vn.thidua.scoring.verifier.json.Digest;

/** The ranking computed anew from what the stages said, beside the one that is given. */
final class Recomputed {

  private final Bundle bundle;
  private final List<Finding> findings = new ArrayList<>();

  private Recomputed(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Everything in which the given ranking differs from the computed one. */
  static List<Finding> differences(Bundle bundle) {
    Recomputed recomputed = new Recomputed(bundle);
    if (recomputed.canBeComputed()) {
      recomputed.compare();
    }
    return recomputed.findings;
  }

  private boolean canBeComputed() {
    for (Broken rule : SchemeRules.broken(bundle.scheme())) {
      add(Finding.Code.SCHEME, "/scheme", rule.criterion(), rule.vietnamese(), rule.english());
    }
    if (!findings.isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < bundle.members().size(); i++) {
      Sheet sheet = bundle.members().get(i).sheet();
      String pointer = "/members/" + i;
      if (!seen.add(sheet.organization())) {
        add(Finding.Code.ENTRY, pointer, name(sheet), "đơn vị có hai lần", "the unit comes twice");
      }
      List<Sheet.Entry> entries = Objects.requireNonNullElse(sheet.entries(), List.of());
      for (int j = 0; j < entries.size(); j++) {
        for (Broken rule : EntryRules.broken(bundle.scheme(), entries.get(j))) {
          add(
              Finding.Code.ENTRY,
              pointer + "/entries/" + j,
              name(sheet) + ", " + rule.criterion(),
              rule.vietnamese(),
              rule.english());
        }
      }
    }
    return findings.isEmpty();
  }

  private void compare() {
    List<Sheet> sheets = bundle.members().stream().map(Bundle.Member::sheet).toList();
    List<Row> rows = Scoring.rank(bundle.scheme(), sheets);
    Map<String, Row> byOrganization = new HashMap<>();
    rows.forEach(row -> byOrganization.put(row.organization(), row));
    for (int i = 0; i < bundle.members().size(); i++) {
      Bundle.Member member = bundle.members().get(i);
      compareCounts(i, member, requireNonNull(byOrganization.get(member.sheet().organization())));
    }
    compareRows(rows);
    compareDigests(sheets, rows);
  }

  private void compareCounts(int index, Bundle.Member member, Row row) {
    List<Sheet.Entry> entries = Objects.requireNonNullElse(member.sheet().entries(), List.of());
    for (int j = 0; j < entries.size(); j++) {
      String criterion = entries.get(j).criterion();
      Counted own = shown(requireNonNull(row.counted().get(criterion)));
      Counted given = requireNonNull(member.counts().get(criterion));
      if (!own.equals(given)) {
        add(
            Finding.Code.ENTRY,
            "/members/" + index + "/entries/" + j + "/counts",
            name(member.sheet()) + ", " + criterion,
            "giá trị được tính phải là " + text(own) + ", tệp ghi " + text(given),
            "what counts is " + text(own) + ", the bundle says " + text(given));
      }
    }
  }

  /** The values stand beside what is scored only. */
  private static Counted shown(Counted counted) {
    return counted.state() == Counted.State.SCORED
        ? counted
        : new Counted(counted.state(), null, null, null, null, null);
  }

  private static String text(Counted counted) {
    StringBuilder text = new StringBuilder(counted.state().name());
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("target", counted.target());
    fields.put("actual", counted.actual());
    fields.put("points", counted.points());
    fields.put("passed", counted.passed());
    fields.put("count", counted.count());
    fields.forEach((name, value) -> {
      if (value != null) {
        text.append(' ').append(name).append(' ').append(value);
      }
    });
    return text.toString();
  }

  private void compareRows(List<Row> rows) {
    if (rows.size() != bundle.rows().size()) {
      add(
          Finding.Code.ROW,
          "/ranking/rows",
          "",
          "phải có " + rows.size() + " dòng, tệp có " + bundle.rows().size(),
          "there are " + rows.size() + " rows, the bundle has " + bundle.rows().size());
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      Row own = rows.get(i);
      Bundle.GivenRow given = bundle.rows().get(i);
      String pointer = "/ranking/rows/" + i;
      if (given.organization().equals(own.organization())) {
        compareRow(pointer, own, given);
      } else {
        different(
            Finding.Code.ROW,
            pointer + "/organizationId",
            "",
            bundle.nameOf(own.organization()),
            bundle.nameOf(given.organization()));
      }
    }
  }

  private void compareRow(String pointer, Row own, Bundle.GivenRow given) {
    String place = bundle.nameOf(own.organization());
    compareField(pointer, "rank", place, own.rank(), given.rank());
    compareField(pointer, "tied", place, own.tied(), given.tied());
    compareField(pointer, "barred", place, !own.bars().isEmpty(), given.barred());
    compareField(pointer, "bars", place, own.bars(), given.bars());
    compareField(pointer, "total", place, own.total(), given.total());
    compareField(pointer, "base", place, own.base(), given.base());
    compareField(pointer, "ceiling", place, own.ceiling(), given.ceiling());
    compareField(pointer, "bonus", place, own.bonus(), given.bonus());
    compareField(pointer, "penalty", place, own.penalty(), given.penalty());
    Set<String> unseen = new HashSet<>(own.counted().keySet());
    for (int j = 0; j < given.leaves().size(); j++) {
      Bundle.GivenLeaf leaf = given.leaves().get(j);
      String at = pointer + "/leaves/" + j;
      String leafPlace = place + ", " + leaf.criterion();
      if (unseen.remove(leaf.criterion())) {
        Counted counted = requireNonNull(own.counted().get(leaf.criterion()));
        Object points = own.points().get(leaf.criterion());
        if (!leaf.points().equals(points)) {
          different(Finding.Code.LEAF, at + "/points", leafPlace, points, leaf.points());
        }
        if (!counted.state().name().equals(leaf.state())) {
          different(Finding.Code.LEAF, at + "/state", leafPlace, counted.state(), leaf.state());
        }
      } else {
        add(Finding.Code.LEAF, at, leafPlace, "tiêu chí thừa", "is no leaf, or comes twice");
      }
    }
    for (String missing : unseen) {
      String leafPlace = place + ", " + missing;
      add(Finding.Code.LEAF, pointer + "/leaves", leafPlace, "thiếu tiêu chí", "is missing");
    }
  }

  private void compareField(
      String pointer, String name, String place, @Nullable Object own, @Nullable Object given) {
    if (!Objects.equals(own, given)) {
      different(Finding.Code.ROW, pointer + "/" + name, place, own, given);
    }
  }

  private void different(
      Finding.Code code,
      String pointer,
      String place,
      @Nullable Object own,
      @Nullable Object given) {
    add(
        code,
        pointer,
        place,
        "tính ra " + own + ", tệp ghi " + given,
        "computed " + own + ", the bundle says " + given);
  }

  private void compareDigests(List<Sheet> sheets, List<Row> rows) {
    String input = Digest.of(Digested.input(bundle.schemeId(), bundle.scheme(), sheets, rows));
    String output = Digest.of(Digested.output(rows, bundle.scheme()));
    if (!input.equals(bundle.inputDigest())) {
      different(
          Finding.Code.RANKING_DIGEST, "/ranking/inputDigest", "", input, bundle.inputDigest());
    }
    if (!output.equals(bundle.outputDigest())) {
      different(
          Finding.Code.RANKING_DIGEST, "/ranking/outputDigest", "", output, bundle.outputDigest());
    }
  }

  private String name(Sheet sheet) {
    return bundle.nameOf(sheet.organization());
  }

  private void add(
      Finding.Code code, String pointer, String place, String vietnamese, String english) {
    findings.add(new Finding(code, pointer, place, vietnamese, english));
  }
}

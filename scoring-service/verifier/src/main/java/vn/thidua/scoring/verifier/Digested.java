package vn.thidua.scoring.verifier;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Counted;
import vn.thidua.scoring.verifier.arithmetic.Fraction;
import vn.thidua.scoring.verifier.arithmetic.Row;
import vn.thidua.scoring.verifier.arithmetic.Scheme;
import vn.thidua.scoring.verifier.arithmetic.Sheet;
import vn.thidua.scoring.verifier.json.Json;

/** The two texts whose digests a ranking has: what goes in, and what comes out. */
final class Digested {

  private static final List<String> MEASURED = List.of("PROPORTIONAL", "BANDS", "RELATIVE_TO_BEST");

  private Digested() {}

  static Json input(String schemeId, Scheme scheme, List<Sheet> sheets, List<Row> rows) {
    Map<String, Row> byOrganization = new LinkedHashMap<>();
    rows.forEach(row -> byOrganization.put(row.organization(), row));
    List<Json> members = new ArrayList<>();
    for (Sheet sheet : sorted(sheets, Sheet::organization)) {
      members.add(member(sheet, scheme, requireNonNull(byOrganization.get(sheet.organization()))));
    }
    return object()
        .with("members", new Json.Items(members))
        .with("scheme", scheme(schemeId, scheme))
        .json();
  }

  private static Json member(Sheet sheet, Scheme scheme, Row row) {
    List<Json> entries = new ArrayList<>();
    for (Scheme.Node leaf : sorted(scheme.leaves(), Scheme.Node::code)) {
      Counted counted = requireNonNull(row.counted().get(leaf.code()));
      if (counted.state() != Counted.State.MISSING) {
        entries.add(entry(leaf.code(), counted));
      }
    }
    return object()
        .with("bars", texts(sheet.bars().stream().distinct().sorted().toList()))
        .with("entries", sheet.entries() == null ? Json.Nothing.NULL : new Json.Items(entries))
        .text("organization", sheet.organization())
        .json();
  }

  private static Json entry(String criterion, Counted counted) {
    boolean scored = counted.state() == Counted.State.SCORED;
    Members entry = object().text("criterion", criterion).text("state", counted.state().name());
    if (scored) {
      entry
          .number("actual", counted.actual())
          .number("count", counted.count())
          .number("points", counted.points())
          .number("target", counted.target());
      if (counted.passed() != null) {
        entry.with("passed", new Json.Truth(counted.passed()));
      }
    }
    return entry.json();
  }

  private static Json scheme(String id, Scheme scheme) {
    List<Json> nodes = new ArrayList<>();
    for (Scheme.Node node : sorted(scheme.nodes(), Scheme.Node::code)) {
      nodes.add(node.isLeaf() ? leaf(node) : group(scheme, node));
    }
    return object()
        .with("nodes", new Json.Items(nodes))
        .with("tieBreaks", texts(scheme.tieBreaks()))
        .number("totalPoints", scheme.totalPoints())
        .text("version", id)
        .json();
  }

  private static Json group(Scheme scheme, Scheme.Node group) {
    String part = scheme.part(group);
    return object()
        .text("code", group.code())
        .number("maxPoints", part.equals("BASE") ? null : group.maxPoints())
        .text("parent", group.parent())
        .text("part", part)
        .json();
  }

  private static Json leaf(Scheme.Node leaf) {
    Members json = object().text("code", leaf.code());
    if (MEASURED.contains(requireNonNull(leaf.method()))) {
      json.text("direction", leaf.direction() == null ? "HIGHER_IS_BETTER" : leaf.direction());
    }
    json.with("evidenceRequired", new Json.Truth(leaf.evidenceRequired()))
        .number("maxPoints", leaf.maxPoints())
        .text("method", leaf.method())
        .text("parent", leaf.parent())
        .number("pointsPerItem", leaf.pointsPerItem());
    if ("BANDS".equals(leaf.method())) {
      List<Json> steps = new ArrayList<>();
      leaf.bands().stream()
          .sorted(Comparator.comparing(Scheme.Band::points).reversed())
          .forEach(band ->
              steps.add(
                  object()
                      .number("points", band.points())
                      .number("threshold", band.threshold())
                      .json()));
      json.with("steps", new Json.Items(steps));
    }
    return json.json();
  }

  static Json output(List<Row> rows, Scheme scheme) {
    List<Json> all = new ArrayList<>();
    for (Row row : sorted(rows, Row::organization)) {
      List<Json> leaves = new ArrayList<>();
      for (Scheme.Node leaf : sorted(scheme.leaves(), Scheme.Node::code)) {
        leaves.add(
            object()
                .text("criterion", leaf.code())
                .number("points", row.points().get(leaf.code()))
                .text("state", requireNonNull(row.counted().get(leaf.code())).state().name())
                .json());
      }
      all.add(
          object()
              .with("barred", new Json.Truth(!row.bars().isEmpty()))
              .with("bars", texts(row.bars()))
              .number("base", row.base())
              .number("bonus", row.bonus())
              .number("ceiling", row.ceiling())
              .with("leaves", new Json.Items(leaves))
              .text("organization", row.organization())
              .number("penalty", row.penalty())
              .with("rank", row.rank() == null ? Json.Nothing.NULL : new Json.Whole(row.rank()))
              .with("tied", new Json.Truth(row.tied()))
              .number("total", row.total())
              .json());
    }
    return object().with("rows", new Json.Items(all)).json();
  }

  private static <T> List<T> sorted(List<T> things, Function<T, String> by) {
    return things.stream().sorted(Comparator.comparing(by)).toList();
  }

  private static Json texts(List<String> texts) {
    return new Json.Items(texts.stream().<Json>map(Json.Text::new).toList());
  }

  private static Members object() {
    return new Members(new LinkedHashMap<>());
  }

  /** An object in the making; what is null is left out. */
  private record Members(Map<String, Json> members) {

    Members with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    Members text(String name, @Nullable String value) {
      return value == null ? this : with(name, new Json.Text(value));
    }

    Members number(String name, @Nullable Fraction value) {
      return value == null ? this : text(name, value.toString());
    }

    Json json() {
      return new Json.Members(members);
    }
  }
}

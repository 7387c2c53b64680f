package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Group;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.TieBreak;

/** Writes down what a ranking depends on, in the form that {@link RankingDigests} describes. */
final class InputJson {

  private final CanonicalJson json = new CanonicalJson();
  private final CompiledScheme scheme;
  private final List<Leaf> leavesByCode;

  private InputJson(CompiledScheme scheme) {
    this.scheme = scheme;
    this.leavesByCode = scheme.leaves().stream().sorted(Comparator.comparing(Leaf::code)).toList();
  }

  static String of(String schemeVersion, RankingInput input) {
    InputJson writer = new InputJson(input.scheme());
    writer.json.beginObject().key("members").beginArray();
    input.members().stream()
        .sorted(Comparator.comparing(member -> member.organizationId().toString()))
        .forEach(writer::member);
    writer.json.endArray().key("scheme");
    writer.scheme(schemeVersion);
    return writer.json.endObject().toString();
  }

  private void member(RankingInput.Member member) {
    json.beginObject().key("bars");
    RankingDigests.texts(json, member.bars());
    json.key("entries");
    if (member.leaves() == null) {
      json.nullValue();
    } else {
      json.beginArray();
      for (Leaf leaf : leavesByCode) {
        entry(leaf, member.leaves().get(leaf.position()));
      }
      json.endArray();
    }
    json.key("organization").value(member.organizationId().toString()).endObject();
  }

  private void entry(Leaf leaf, LeafInput input) {
    if (input.state() == LeafState.MISSING) {
      return;
    }
    EffectiveValue value = input.value();
    boolean scored = input.isScored();
    json.beginObject();
    decimal("actual", scored ? value.actual() : null);
    decimal("count", scored ? value.count() : null);
    json.key("criterion").value(leaf.code());
    if (scored && value.passed() != null) {
      json.key("passed").value(value.passed().booleanValue());
    }
    decimal("points", scored ? value.points() : null);
    json.key("state").value(input.state().name());
    decimal("target", scored ? value.target() : null);
    json.endObject();
  }

  private void scheme(String version) {
    Map<String, Runnable> nodes = new TreeMap<>();
    scheme.groups().forEach(group -> nodes.put(group.code(), () -> group(group)));
    scheme.leaves().forEach(leaf -> nodes.put(leaf.code(), () -> leaf(leaf)));
    json.beginObject().key("nodes").beginArray();
    nodes.values().forEach(Runnable::run);
    json.endArray().key("tieBreaks");
    RankingDigests.texts(json, tieBreaks());
    json.key("totalPoints").value(scheme.totalPoints());
    json.key("version").value(version).endObject();
  }

  private List<String> tieBreaks() {
    List<String> texts = new ArrayList<>();
    for (TieBreak tieBreak : scheme.tieBreaks()) {
      texts.add(
          switch (tieBreak) {
            case TieBreak.Group(String code) -> "GROUP:" + code;
            case TieBreak.Plain plain -> plain.name();
          });
    }
    return texts;
  }

  private void group(Group group) {
    json.beginObject().key("code").value(group.code());
    decimal("maxPoints", group.cap());
    if (group.parent() >= 0) {
      json.key("parent").value(scheme.groups().get(group.parent()).code());
    }
    json.key("part").value(group.part().name()).endObject();
  }

  private void leaf(Leaf leaf) {
    json.beginObject().key("code").value(leaf.code());
    if (leaf.method().isMeasured()) {
      json.key("direction").value(leaf.direction().name());
    }
    json.key("evidenceRequired").value(leaf.evidenceRequired());
    json.key("maxPoints").value(leaf.maxPoints());
    json.key("method").value(leaf.method().name());
    json.key("parent").value(scheme.groups().get(leaf.group()).code());
    if (leaf.method() == ScoringMethod.PER_ITEM) {
      json.key("pointsPerItem").value(leaf.pointsPerItem());
    }
    if (leaf.method() == ScoringMethod.BANDS) {
      json.key("steps").beginArray();
      leaf.steps().forEach(this::step);
      json.endArray();
    }
    json.endObject();
  }

  private void step(Leaf.Step step) {
    json.beginObject().key("points").value(step.points());
    json.key("threshold").value(step.threshold()).endObject();
  }

  private void decimal(String key, @Nullable BigDecimal value) {
    if (value != null) {
      json.key(key).value(value);
    }
  }
}

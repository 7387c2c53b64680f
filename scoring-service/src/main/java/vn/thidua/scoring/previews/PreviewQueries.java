package vn.thidua.scoring.previews;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryRule;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.previews.PreviewViews.Misfit;
import vn.thidua.scoring.previews.PreviewViews.Preview;
import vn.thidua.scoring.previews.PreviewViews.Standing;
import vn.thidua.scoring.previews.PreviewViews.Unit;
import vn.thidua.scoring.rankings.compute.ClusterSheets;
import vn.thidua.scoring.rankings.compute.ClusterSheetsReader;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Scores a cluster twice from one reading of its sheets: as it is, and under another scheme. */
@ApplicationScoped
class PreviewQueries {

  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final ClusterSheetsReader sheets;
  private final Acting acting;

  PreviewQueries(
      PeriodQueries periods, SchemeQueries schemes, ClusterSheetsReader sheets, Acting acting) {
    this.periods = periods;
    this.schemes = schemes;
    this.sheets = sheets;
    this.acting = acting;
  }

  /**
   * It shows what members are still at work on, so it is for those who could apply the scheme.
   *
   * @param clusterId null for the only one that the period has
   */
  Preview of(
      UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID schemeId,
      Actor actor,
      Language language) {
    PeriodInfo period =
        periods
            .visible(periodId, actor)
            .orElseThrow(() -> ProblemException.notFound("period", periodId));
    acting.of(actor).requireSecretary(period.organizerId());
    UUID cluster = cluster(period, clusterId);
    UUID asked = required("schemeId", schemeId);
    CompiledScheme before = schemes.compiled(period.schemeId());
    CompiledScheme after =
        schemes
            .asIfPublished(asked, period.organizerId())
            .orElseThrow(() ->
                ProblemException.invalid(
                    "?schemeId",
                    "unknown-scheme",
                    Text.of(
                        "Cơ quan tổ chức %s không có bảng chấm điểm %s",
                        "The organizer %s has no scheme %s", period.organizerId(), asked)));
    List<Unit> units = units(sheets.readAll(periodId, cluster), before, after, language);
    return new Preview(
        periodId,
        cluster,
        period.schemeId(),
        asked,
        schemes.isLaterVersion(asked, period.schemeId()),
        schemes.published(asked).isPresent(),
        units.stream().allMatch(unit -> unit.misfits().isEmpty()),
        leavesWithout(after, before),
        leavesWithout(before, after),
        units);
  }

  private static UUID cluster(PeriodInfo period, @Nullable UUID asked) {
    if (asked == null) {
      return period.clusterIds().size() == 1
          ? period.clusterIds().iterator().next()
          : required("clusterId", null);
    }
    if (!period.clusterIds().contains(asked)) {
      throw ProblemException.invalid(
          "?clusterId",
          "unknown-cluster",
          Text.of(
              "Cụm %s không thuộc kỳ %s",
              "The cluster %s is not in the period %s", asked, period.id()));
    }
    return asked;
  }

  private static UUID required(String name, @Nullable UUID value) {
    if (value == null) {
      throw ProblemException.invalid(
          "?" + name, "required", Text.of("Phải nêu %s", "%s must be named", name));
    }
    return value;
  }

  private static List<Unit> units(
      ClusterSheets all, CompiledScheme before, CompiledScheme after, Language language) {
    Map<UUID, RankingRow> standsNow = rank(before, all.members());
    Map<UUID, RankingRow> wouldStand = rank(after, all.members());
    List<String> added = leavesWithout(after, before);
    List<Unit> units = new ArrayList<>();
    for (MemberSheet member : all.members()) {
      UUID id = member.organizationId();
      Map<String, Entry> entries = member.entries() == null ? Map.of() : member.entries();
      units.add(
          new Unit(
              id,
              all.names().get(id),
              member.entries() != null,
              standing(standsNow.get(id)),
              standing(wouldStand.get(id)),
              misfits(after, entries, language),
              added.stream().filter(code -> !entries.containsKey(code)).toList()));
    }
    return units;
  }

  /** With the entries only that can be scored under the scheme. */
  private static Map<UUID, RankingRow> rank(CompiledScheme scheme, List<MemberSheet> members) {
    List<MemberSheet> fitting =
        members.stream()
            .map(member ->
                new MemberSheet(
                    member.organizationId(), member.bars(), fitting(scheme, member.entries())))
            .toList();
    Map<UUID, RankingRow> rows = new HashMap<>();
    Ranker.rank(RankingInput.of(scheme, fitting))
        .rows()
        .forEach(row -> rows.put(row.organizationId(), row));
    return rows;
  }

  private static @Nullable Map<String, Entry> fitting(
      CompiledScheme scheme, @Nullable Map<String, Entry> entries) {
    if (entries == null) {
      return null;
    }
    Map<String, Entry> fitting = new LinkedHashMap<>(entries);
    fitting
        .entrySet()
        .removeIf(entry -> !violations(scheme, entry.getKey(), entry.getValue()).isEmpty());
    return fitting;
  }

  private static List<Misfit> misfits(
      CompiledScheme scheme, Map<String, Entry> entries, Language language) {
    return entries.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry ->
            violations(scheme, entry.getKey(), entry.getValue()).stream()
                .map(violation ->
                    new Misfit(
                        entry.getKey(),
                        violation.rule().code(),
                        new Text(violation.vietnamese(), violation.english()).in(language))))
        .toList();
  }

  private static List<EntryViolation> violations(
      CompiledScheme scheme, String criterion, Entry entry) {
    Leaf leaf = scheme.leaf(criterion);
    if (leaf != null) {
      return EntryCheck.ofValue(leaf, EffectiveValue.of(entry));
    }
    EntryRule rule =
        scheme.group(criterion) == null
            ? EntryRule.CRITERION_UNKNOWN
            : EntryRule.CRITERION_IS_GROUP;
    return List.of(new EntryViolation(0, criterion, "criterion", rule, List.of(criterion)));
  }

  private static Standing standing(@Nullable RankingRow row) {
    if (row == null) {
      throw new IllegalStateException("a member has no row");
    }
    return new Standing(row.rank(), row.tied(), row.total(), row.bars());
  }

  private static List<String> leavesWithout(CompiledScheme scheme, CompiledScheme other) {
    return scheme.leaves().stream()
        .map(Leaf::code)
        .filter(code -> other.leaf(code) == null)
        .toList();
  }
}

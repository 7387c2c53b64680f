package vn.thidua.scoring.rankings.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.insight.ClusterState;
import vn.thidua.scoring.engine.insight.RankingDifference;
import vn.thidua.scoring.engine.insight.WhatIf;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.rankings.insight.WhatIfRequests.AssumedBars;
import vn.thidua.scoring.rankings.insight.WhatIfRequests.Assumptions;
import vn.thidua.scoring.rankings.insight.WhatIfViews.WhatIfRow;

/** Ranks a copy of a cluster in which some things are otherwise. */
@ApplicationScoped
class WhatIfQueries {

  private final RankingStates states;

  WhatIfQueries(RankingStates states) {
    this.states = states;
  }

  WhatIfViews.WhatIfView of(UUID id, Assumptions assumed, Actor actor) {
    RankingStates.Known known = states.of(states.seen(id, actor));
    Set<UUID> detailed = states.detailsSeen(known, actor);
    check(known, detailed, assumed);
    ClusterState then =
        WhatIf.of(
            known.state(),
            assumed.values(),
            assumed.allBars().stream()
                .map(of -> new WhatIf.AssumedBars(of.organizationId(), Set.copyOf(of.codes())))
                .toList());
    RankingDifference difference = RankingDifference.between(known.state(), then);
    boolean all = detailed.containsAll(known.names().keySet());
    List<WhatIfRow> rows =
        all ? rows(known, difference) : rowsAmongTheOthers(known, difference, detailed);
    return new WhatIfViews.WhatIfView(
        id, all, rows, units(new ShownChanges(known, known, detailed), difference, rows));
  }

  /** With the ranks that the rows tell. */
  private static List<ChangesViews.UnitDifference> units(
      ShownChanges shown, RankingDifference difference, List<WhatIfRow> rows) {
    Map<UUID, WhatIfRow> byUnit = new HashMap<>();
    rows.forEach(row -> byUnit.put(row.organizationId(), row));
    return shown.units(difference, null).stream()
        .filter(ChangesViews.UnitDifference::detailed)
        .map(
            unit -> unit.withRank(Objects.requireNonNull(byUnit.get(unit.organizationId())).rank()))
        .toList();
  }

  private static void check(RankingStates.Known known, Set<UUID> detailed, Assumptions assumed) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < assumed.changes().size(); i++) {
      member("/changes/" + i, assumed.changes().get(i).organizationId(), known, detailed, errors);
    }
    Set<UUID> barred = new HashSet<>();
    for (int i = 0; i < assumed.allBars().size(); i++) {
      AssumedBars bars = assumed.allBars().get(i);
      member("/bars/" + i, bars.organizationId(), known, detailed, errors);
      if (!barred.add(bars.organizationId())) {
        errors.add(
            new FieldError(
                "/bars/" + i + "/organizationId",
                "duplicate",
                Text.of(
                    "Đơn vị %s được nêu hai lần",
                    "The organization %s is named twice", bars.organizationId())));
      }
    }
    if (errors.isEmpty()) {
      WhatIf.violations(known.state(), assumed.values())
          .forEach(violation -> errors.add(error(violation)));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /** Who assumes something about another unit could find out by trying what that one said. */
  private static void member(
      String pointer,
      UUID organization,
      RankingStates.Known known,
      Set<UUID> detailed,
      List<FieldError> errors) {
    if (!known.names().containsKey(organization)) {
      errors.add(
          new FieldError(
              pointer + "/organizationId",
              "not-a-member",
              Text.of(
                  "Đơn vị %s không có trong bảng xếp hạng",
                  "The organization %s is not in the ranking", organization)));
    } else if (!detailed.contains(organization)) {
      throw ProblemException.forbidden(
          "Chỉ được giả định về đơn vị mà bạn được xem điểm chi tiết.",
          "Assumptions are only for organizations whose details you may see.");
    }
  }

  private static FieldError error(EntryViolation violation) {
    return new FieldError(
        "/changes/" + violation.index() + "/" + violation.field(),
        violation.rule().code(),
        new Text(violation.vietnamese(), violation.english()));
  }

  private static List<WhatIfRow> rows(RankingStates.Known known, RankingDifference difference) {
    return difference.units().stream()
        .map(unit -> {
          RankingRow now = Objects.requireNonNull(unit.after());
          return row(known, Objects.requireNonNull(unit.before()), now, now.rank(), now.tied());
        })
        .toList();
  }

  private static WhatIfRow row(
      RankingStates.Known known,
      RankingRow before,
      RankingRow after,
      @Nullable Integer rank,
      boolean tied) {
    return new WhatIfRow(
        after.organizationId(),
        known.names().get(after.organizationId()),
        before.rank(),
        rank,
        tied,
        after.bars(),
        before.total(),
        after.total());
  }

  /**
   * The others keep the totals that the ranking shows, and totals alone decide. Otherwise, by
   * trying values of one's own until places change, the leaves of the others could be found out:
   * their points follow from one's own value where that would be the best of the cluster, and
   * tie-breaks compare points that only their own people see.
   */
  private static List<WhatIfRow> rowsAmongTheOthers(
      RankingStates.Known known, RankingDifference difference, Set<UUID> detailed) {
    Map<UUID, RankingRow> then = new LinkedHashMap<>();
    Map<UUID, RankingRow> before = new HashMap<>();
    for (RankingDifference.Unit unit : difference.units()) {
      RankingRow was = Objects.requireNonNull(unit.before());
      before.put(unit.organizationId(), was);
      then.put(
          unit.organizationId(),
          detailed.contains(unit.organizationId()) ? Objects.requireNonNull(unit.after()) : was);
    }
    List<WhatIfRow> rows = new ArrayList<>();
    for (RankingRow row : then.values()) {
      long better = 0;
      long equal = 0;
      for (RankingRow other : then.values()) {
        int order = other.barred() ? -1 : other.total().compareTo(row.total());
        better += order > 0 ? 1 : 0;
        equal += order == 0 ? 1 : 0;
      }
      Integer rank = row.barred() ? null : Math.toIntExact(better) + 1;
      RankingRow was = Objects.requireNonNull(before.get(row.organizationId()));
      rows.add(row(known, was, row, rank, rank != null && equal > 1));
    }
    rows.sort(
        Comparator.comparing((WhatIfRow row) -> row.rank() == null)
            .thenComparing(WhatIfRow::total, Comparator.<BigDecimal>reverseOrder())
            .thenComparing(row -> row.organizationId().toString()));
    return rows;
  }
}

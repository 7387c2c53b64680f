package vn.thidua.cluster.yearbooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.outside.totals.AwardTypeNames;
import vn.thidua.cluster.outside.totals.KnownAwardTotals;
import vn.thidua.cluster.yearbooks.YearOverview.YearAwardCount;
import vn.thidua.cluster.yearbooks.YearOverview.YearAwards;
import vn.thidua.platform.problem.Text;

/** What awards-service has announced of the members' year. */
@ApplicationScoped
class AwardsOfYear {

  private final KnownAwards awards;
  private final KnownAwardTotals totals;
  private final AwardTypeNames names;

  AwardsOfYear(KnownAwards awards, KnownAwardTotals totals, AwardTypeNames names) {
    this.awards = awards;
    this.totals = totals;
    this.names = names;
  }

  YearAwards of(UUID cluster, Set<UUID> members, int year, LocalDate on) {
    List<KnownAwards.Counted> counts = awards.counts(members, year, on);
    Map<String, Text> called =
        names.of(counts.stream().map(KnownAwards.Counted::awardType).toList());
    return new YearAwards(
        counts.stream()
            .map(count -> {
              Text name = called.get(count.awardType());
              return new YearAwardCount(
                  count.awardType(),
                  name == null ? null : name.vi(),
                  name == null ? null : name.en(),
                  count.collectives(),
                  count.individuals());
            })
            .toList(),
        totals.of(cluster, year));
  }
}

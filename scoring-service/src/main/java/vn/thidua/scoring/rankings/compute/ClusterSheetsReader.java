package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/** Reads one cluster for those who score it without keeping the result, as rankings are read. */
@ApplicationScoped
public class ClusterSheetsReader {

  private final SheetsReader sheets;

  ClusterSheetsReader(SheetsReader sheets) {
    this.sheets = sheets;
  }

  /** Without what is said about a criterion that is no leaf any more. */
  public ClusterSheets read(UUID periodId, UUID clusterId) {
    return read(new ClusterOfPeriod(periodId, clusterId), false);
  }

  /** With all that the sheets say, whatever the scheme. */
  public ClusterSheets readAll(UUID periodId, UUID clusterId) {
    return read(new ClusterOfPeriod(periodId, clusterId), true);
  }

  private ClusterSheets read(ClusterOfPeriod cluster, boolean everything) {
    ClusterReading reading = sheets.read(List.of(cluster), everything).getFirst();
    Map<UUID, @Nullable String> names = new HashMap<>();
    reading.members().forEach(member -> names.put(member.organizationId(), member.name()));
    return new ClusterSheets(
        cluster.periodId(),
        cluster.clusterId(),
        reading.organizerId(),
        reading.year(),
        reading.schemeId(),
        reading.members().stream().map(ClusterSheetsReader::sheet).toList(),
        names);
  }

  private static MemberSheet sheet(RankingSnapshot.Member member) {
    return new MemberSheet(
        member.organizationId(), Set.copyOf(member.bars()), entries(member.lines()));
  }

  private static @Nullable Map<String, Entry> entries(@Nullable List<RankingSnapshot.Line> lines) {
    if (lines == null) {
      return null;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    lines.forEach(line -> entries.put(line.criterion(), line.entry()));
    return entries;
  }
}

package vn.thidua.scoring.indicators.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.scoring.engine.Decimals;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries.Filter;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;
import vn.thidua.scoring.indicators.values.Sign;
import vn.thidua.scoring.participants.KnownCluster;
import vn.thidua.scoring.participants.Participants;

/** Reads figures for a table, and the names by which a table may call their units. */
@ApplicationScoped
class FigureTableQueries {

  private static final int AT_ONCE = 1_000;

  private static final String NAMES =
      """
      select 'ORGANIZATION', n.name, n.organization_id
        from known_organization_name n
       where n.organization_id in (
             select m.organization_id from known_member m
               join known_cluster c on c.id = m.cluster_id and c.organizer_id = :organizer)
      union
      select 'CLUSTER', c.name, c.id from known_cluster c where c.organizer_id = :organizer
      """;

  private final EntityManager entities;
  private final IndicatorValueQueries values;
  private final Participants participants;
  private final Clock clock;

  FigureTableQueries(
      EntityManager entities,
      IndicatorValueQueries values,
      Participants participants,
      Clock clock) {
    this.entities = entities;
    this.values = values;
    this.participants = participants;
    this.clock = clock;
  }

  KnownNames names(UUID organizerId) {
    KnownNames names = new KnownNames();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities.createNativeQuery(NAMES).setParameter("organizer", organizerId).getResultList();
    rows.forEach(
        row -> names.add(IndicatorScope.valueOf((String) row[0]), (String) row[1], (UUID) row[2]));
    return names;
  }

  /** Those that hold and that the caller may see, in order of recording. */
  void write(Filter filter, Actor actor, Language language, TableWriter table) throws IOException {
    table.row(Arrays.stream(FigureColumn.values()).map(column -> column.head(language)).toList());
    UUID after = null;
    List<IndicatorValueRow> rows;
    do {
      rows = values.rows(filter, actor, after, AT_ONCE);
      Map<UUID, IndicatorInfo> indicators = values.indicatorsOf(rows);
      Map<UUID, String> names = namesIn(rows);
      for (IndicatorValueRow row : rows) {
        after = row.id();
        IndicatorInfo indicator = indicators.get(row.indicatorId());
        if (indicator != null && !row.withdrawn()) {
          table.row(cells(row, indicator, names));
        }
      }
    } while (rows.size() == AT_ONCE);
  }

  private Map<UUID, String> namesIn(List<IndicatorValueRow> rows) {
    Map<UUID, String> names =
        new HashMap<>(
            participants.names(
                rows.stream()
                    .map(IndicatorValueRow::organizationId)
                    .filter(Objects::nonNull)
                    .toList(),
                LocalDate.now(clock)));
    names.putAll(
        participants
            .clusters(
                rows.stream().map(IndicatorValueRow::clusterId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(KnownCluster::id, KnownCluster::name)));
    return names;
  }

  private static List<String> cells(
      IndicatorValueRow row, IndicatorInfo indicator, Map<UUID, String> names) {
    return Arrays.stream(FigureColumn.values())
        .map(column ->
            switch (column) {
              case CODE -> indicator.code();
              case TITLE -> indicator.title();
              case UNIT -> indicator.unit();
              case FROM_YEAR -> row.fromYear() == row.year() ? "" : CsvText.text(row.fromYear());
              case YEAR -> CsvText.text(row.year());
              case ORGANIZATION_ID -> CsvText.text(row.organizationId());
              case ORGANIZATION -> name(names, row.organizationId());
              case CLUSTER_ID -> CsvText.text(row.clusterId());
              case CLUSTER -> name(names, row.clusterId());
              case SIGN -> row.sign() == Sign.EQUAL ? "" : row.sign().symbol();
              case VALUE -> number(row.value());
              case TARGET -> number(row.target());
              case ORIGIN -> row.origin();
              case AS_OF -> CsvText.text(row.asOf());
              case NOTE -> CsvText.text(row.note());
            })
        .toList();
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : Decimals.plain(number);
  }
}

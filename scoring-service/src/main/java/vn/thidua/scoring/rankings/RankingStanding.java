package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.endorsement.ComputedPlace;
import vn.thidua.scoring.engine.endorsement.DecidedRanks;
import vn.thidua.scoring.engine.endorsement.EndorsedPlace;
import vn.thidua.scoring.engine.endorsement.TieOrder;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.StandingViews.Endorsement;
import vn.thidua.scoring.rankings.StandingViews.EndorsementWarning;
import vn.thidua.scoring.rankings.StandingViews.TieDecision;

/** What a ranking's ties and its conference made of it; says nothing of who may know. */
@ApplicationScoped
public class RankingStanding {

  private static final String PLACES =
      """
      select organization_id, rank, tied from ranking_row where ranking_id = ? order by position
      """;

  private static final String TIES =
      """
      select number, rank, organizations, reason, basis_number, basis_date, basis_issuer,
             basis_title, decided_at, withdrawn_at, withdrawal_reason
        from tie_decision
       where ranking_id = ?
       order by number
      """;

  private static final String ENDORSEMENT =
      """
      select held_on, conference_id, basis_number, basis_date, basis_issuer, basis_title,
             endorsed_at, published_at, rectifies, reason, warnings
        from ranking_endorsement
       where ranking_id = ? and withdrawn_at is null
      """;

  private static final String ENDORSED =
      """
      select p.organization_id, p.computed_rank, p.rank, p.reason, p.tie_decision
        from ranking_endorsement e
        join endorsed_rank p on p.endorsement_id = e.id
       where e.ranking_id = ? and e.withdrawn_at is null
       order by p.position
      """;

  private final DataSource database;

  RankingStanding(DataSource database) {
    this.database = database;
  }

  /** In the order of the ranking. */
  public List<ComputedPlace> places(UUID ranking) {
    return read(
        PLACES,
        ranking,
        row ->
            new ComputedPlace(
                row.getObject("organization_id", UUID.class),
                row.getObject("rank", Integer.class),
                row.getBoolean("tied")));
  }

  /** Withdrawn ones too. */
  public List<TieDecision> ties(UUID ranking) {
    return read(
        TIES,
        ranking,
        row ->
            new TieDecision(
                row.getInt("number"),
                row.getInt("rank"),
                Arrays.asList((UUID[]) row.getArray("organizations").getArray()),
                row.getString("reason"),
                toldOrNull(minutes(row)),
                instant(row.getTimestamp("decided_at")),
                instantOrNull(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawal_reason")));
  }

  /** Those of the decisions that stand. */
  public static List<TieOrder> orders(List<TieDecision> ties) {
    return ties.stream()
        .filter(tie -> tie.withdrawnAt() == null)
        .map(tie -> new TieOrder(tie.number(), tie.organizationIds(), tie.reason()))
        .toList();
  }

  /** The one that was not withdrawn. */
  public Optional<Endorsement> endorsement(UUID ranking) {
    return read(
            ENDORSEMENT,
            ranking,
            row ->
                new Endorsement(
                    row.getObject("held_on", LocalDate.class),
                    row.getObject("conference_id", UUID.class),
                    minutes(row),
                    instant(row.getTimestamp("endorsed_at")),
                    instantOrNull(row.getTimestamp("published_at")),
                    row.getObject("rectifies", UUID.class),
                    row.getString("reason"),
                    Arrays.stream((String[]) row.getArray("warnings").getArray())
                        .map(EndorsementWarning::valueOf)
                        .toList()))
        .stream()
        .findFirst();
  }

  /** Computed and endorsed ranks, in the order of the ranking; empty if it is not endorsed. */
  public List<EndorsedPlace> endorsed(UUID ranking) {
    return read(
        ENDORSED,
        ranking,
        row ->
            new EndorsedPlace(
                row.getObject("organization_id", UUID.class),
                row.getObject("computed_rank", Integer.class),
                row.getObject("rank", Integer.class),
                row.getString("reason"),
                row.getObject("tie_decision", Integer.class)));
  }

  /**
   * @param rows as they were computed
   * @param council whether what is not published may be shown
   */
  RankingViews.One shown(
      RankingViews.Header ranking, List<RankingViews.Row> rows, boolean council) {
    boolean endorsed = ranking.status().endorsed();
    if (!endorsed && !council) {
      return ranking.with(rows, null, List.of());
    }
    List<TieDecision> ties = ties(ranking.id());
    List<TieOrder> orders = orders(ties);
    DecidedRanks decided = DecidedRanks.of(placesOf(rows), orders);
    if (!endorsed) {
      return ranking.with(orders.isEmpty() ? rows : decided(rows, decided), null, ties);
    }
    return ranking.with(
        endorsed(rows, decided, endorsed(ranking.id())),
        endorsement(ranking.id()).orElseThrow(),
        ties);
  }

  private static List<ComputedPlace> placesOf(List<RankingViews.Row> rows) {
    return rows.stream()
        .map(row -> new ComputedPlace(row.organizationId(), row.rank(), row.tied()))
        .toList();
  }

  private static List<RankingViews.Row> decided(List<RankingViews.Row> rows, DecidedRanks decided) {
    Map<UUID, EndorsedPlace> places = byOrganization(decided.endorsed(List.of()));
    return rows.stream()
        .map(row -> {
          EndorsedPlace place = places.get(row.organizationId());
          return place == null ? row : row.decided(place);
        })
        .toList();
  }

  private static List<RankingViews.Row> endorsed(
      List<RankingViews.Row> rows, DecidedRanks decided, List<EndorsedPlace> endorsed) {
    Map<UUID, EndorsedPlace> places = byOrganization(endorsed);
    return rows.stream()
        .map(row -> {
          EndorsedPlace place = places.get(row.organizationId());
          return place == null ? row : row.endorsed(decided.rankOf(row.organizationId()), place);
        })
        .toList();
  }

  private static Map<UUID, EndorsedPlace> byOrganization(List<EndorsedPlace> places) {
    return places.stream()
        .collect(Collectors.toMap(EndorsedPlace::organizationId, Function.identity()));
  }

  private static LegalBasis minutes(ResultSet row) throws SQLException {
    Date date = row.getDate("basis_date");
    return new LegalBasis(
        row.getString("basis_number"),
        date == null ? null : date.toLocalDate(),
        row.getString("basis_issuer"),
        row.getString("basis_title"));
  }

  private static @Nullable LegalBasis toldOrNull(LegalBasis basis) {
    return basis.told() ? basis : null;
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }

  private static @Nullable Instant instantOrNull(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, UUID ranking, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, ranking);
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "What stands of the ranking " + ranking + " cannot be read", failure);
    }
  }
}

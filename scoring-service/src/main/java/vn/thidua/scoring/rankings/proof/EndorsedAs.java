package vn.thidua.scoring.rankings.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.bundle.RankingProof;

/** What the conference decided about a ranking, as it stood when it was endorsed. */
@ApplicationScoped
class EndorsedAs {

  /** The endorsement in force, and the decisions on ties that were in force with it. */
  record Acts(List<RankingProof.TieDecision> ties, RankingProof.Endorsement endorsement) {}

  private static final String ENDORSEMENT =
      """
      select e.id, e.held_on, e.endorsed_at, e.conference_id, e.basis_number, e.basis_date,
             e.basis_issuer, e.basis_title, e.rectifies, e.reason, b.input_digest, b.output_digest
        from ranking_endorsement e
        left join ranking b on b.id = e.rectifies
       where e.ranking_id = ? and e.withdrawn_at is null
      """;

  private static final String RANKS =
      """
      select organization_id, rank, reason
        from endorsed_rank
       where endorsement_id = ? and rank is not null
       order by rank, position
      """;

  private static final String TIES =
      """
      select organizations, reason, basis_number, basis_date, basis_issuer, basis_title
        from tie_decision
       where ranking_id = ? and decided_at <= ? and (withdrawn_at is null or withdrawn_at > ?)
       order by number
      """;

  private final DataSource database;

  EndorsedAs(DataSource database) {
    this.database = database;
  }

  Optional<Acts> of(UUID ranking) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ENDORSEMENT)) {
      select.setObject(1, ranking);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Timestamp endorsed = row.getTimestamp("endorsed_at");
        RankingProof.Endorsement endorsement =
            new RankingProof.Endorsement(
                row.getObject("held_on", LocalDate.class),
                endorsed.toInstant(),
                row.getObject("conference_id", UUID.class),
                document(row),
                ranks(connection, row.getObject("id", UUID.class)),
                rectified(row));
        return Optional.of(new Acts(ties(connection, ranking, endorsed), endorsement));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The endorsement of the ranking " + ranking + " cannot be read", failure);
    }
  }

  private static List<RankingProof.EndorsedRank> ranks(Connection connection, UUID endorsement)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RANKS)) {
      select.setObject(1, endorsement);
      List<RankingProof.EndorsedRank> ranks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ranks.add(
              new RankingProof.EndorsedRank(
                  row.getObject("organization_id", UUID.class),
                  row.getInt("rank"),
                  row.getString("reason")));
        }
      }
      return ranks;
    }
  }

  private static List<RankingProof.TieDecision> ties(
      Connection connection, UUID ranking, Timestamp endorsed) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TIES)) {
      select.setObject(1, ranking);
      select.setTimestamp(2, endorsed);
      select.setTimestamp(3, endorsed);
      List<RankingProof.TieDecision> ties = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          RankingProof.Document minutes = document(row);
          boolean told = minutes.number() != null || minutes.title() != null;
          ties.add(
              new RankingProof.TieDecision(
                  List.of((UUID[]) row.getArray("organizations").getArray()),
                  row.getString("reason"),
                  told ? minutes : null));
        }
      }
      return ties;
    }
  }

  private static RankingProof.Document document(ResultSet row) throws SQLException {
    return new RankingProof.Document(
        row.getString("basis_number"),
        row.getObject("basis_date", LocalDate.class),
        row.getString("basis_issuer"),
        row.getString("basis_title"));
  }

  private static RankingProof.@Nullable Rectified rectified(ResultSet row) throws SQLException {
    UUID rectifies = row.getObject("rectifies", UUID.class);
    return rectifies == null
        ? null
        : new RankingProof.Rectified(
            rectifies,
            row.getString("input_digest"),
            row.getString("output_digest"),
            row.getString("reason"));
  }
}

package vn.thidua.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The record of what operators did, written in the transaction of the act. */
@ApplicationScoped
public class OperatorActs {

  private static final Logger LOG = Logger.getLogger(OperatorActs.class);

  /** An act as it was recorded. */
  public record Recorded(
      Instant at, String operator, String what, String target, String reason, String outcome) {}

  private final DataSource database;
  private final Clock clock;

  OperatorActs(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param outcome what came of it, for example how many rows it concerned
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(OperatorAct act, String outcome) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into operator_act (at, operator, what, target, reason, outcome)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setString(2, act.operator());
      insert.setString(3, act.what());
      insert.setString(4, act.target());
      insert.setString(5, act.reason());
      insert.setString(6, outcome);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot record " + act.what(), failure);
    }
    LOG.infof(
        "Operator %s: %s %s (%s): %s",
        act.operator(), act.what(), act.target(), act.reason(), outcome);
  }

  /** The newest first. */
  public List<Recorded> newest(int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select at, operator, what, target, reason, outcome from operator_act"
                    + " order by at desc, id desc limit ?")) {
      select.setInt(1, limit);
      List<Recorded> acts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          acts.add(
              new Recorded(
                  row.getTimestamp("at").toInstant(),
                  row.getString("operator"),
                  row.getString("what"),
                  row.getString("target"),
                  row.getString("reason"),
                  row.getString("outcome")));
        }
      }
      return acts;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the operators' acts", failure);
    }
  }
}

package vn.thidua.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import vn.thidua.platform.operations.OperatorAct;
import vn.thidua.platform.operations.OperatorActs;

/** Publishes kept events again, marked as replays. */
@ApplicationScoped
class RepublishEvents {

  private static final String AGAIN =
      """
      update outbox o
         set status = 'PENDING', replay = true, attempts = 0, last_error = null, next_try_at = ?
       where status = 'PUBLISHED'
      """;

  private static final String NEWEST_ONLY =
      """
         and not exists (
               select 1 from outbox newer
                where newer.aggregateid = o.aggregateid
                  and newer.aggregateversion > o.aggregateversion)
      """;

  /** Which events. */
  enum What {
    /** The newest of each aggregate, which carries its present state. */
    LATEST,
    /** All that are still kept, for a broker that was rebuilt. */
    KEPT
  }

  private final DataSource database;
  private final Clock clock;
  private final OperatorActs acts;

  RepublishEvents(DataSource database, Clock clock, OperatorActs acts) {
    this.database = database;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * @return how many events wait to be published again
   */
  @Transactional
  int republish(What what, OperatorAct act) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(what == What.LATEST ? AGAIN + NEWEST_ONLY : AGAIN)) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      int marked = update.executeUpdate();
      acts.record(act, marked + " events");
      return marked;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot publish again", failure);
    }
  }
}

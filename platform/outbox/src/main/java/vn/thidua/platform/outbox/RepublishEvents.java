package vn.thidua.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.thidua.platform.operations.OperatorAct;
import vn.thidua.platform.operations.OperatorActs;

/** Publishes kept events again, marked as replays. */
@ApplicationScoped
class RepublishEvents {

  /** Which events. */
  enum What {
    /** The newest of each aggregate, which carries its present state. */
    LATEST,
    /** All that are still kept, for a broker that was rebuilt. */
    KEPT
  }

  private final DataSource database;
  private final OutboxTable table;
  private final OperatorActs acts;

  RepublishEvents(DataSource database, OutboxTable table, OperatorActs acts) {
    this.database = database;
    this.table = table;
    this.acts = acts;
  }

  /**
   * @return how many events wait to be published again
   */
  @Transactional
  int republish(What what, OperatorAct act) {
    try (Connection connection = database.getConnection()) {
      int marked =
          switch (what) {
            case LATEST -> table.publishLatestAgain(connection);
            case KEPT -> table.publishKeptAgain(connection);
          };
      acts.record(act, marked + " events");
      return marked;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot publish again", failure);
    }
  }
}

package vn.thidua.systemtests.faults.nemesis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.load.Generator;
import vn.thidua.systemtests.faults.load.Known;
import vn.thidua.systemtests.faults.site.Site;

/**
 * Keeps transactions open while others commit. In the cluster database, so that rows with smaller
 * numbers become visible after rows with greater ones: an event of nobody's aggregate that is
 * committed late, and a real command that already has its event and has to wait at its commit. In
 * the scoring database, so that an effect has to wait between being read and being committed.
 */
final class HeldTransaction implements Fault {

  /** The type of aggregates that exist as events only. */
  static final String PROBE = "nemesis-probe";

  private final Site site;
  private final Generator generator;

  HeldTransaction(Site site, Generator generator) {
    this.site = site;
    this.generator = generator;
  }

  @Override
  public String kind() {
    return "held-transaction";
  }

  @Override
  public Set<String> touches() {
    return Set.of();
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws SQLException, InterruptedException {
    Duration held = Duration.ofMillis(dice.nextInt(5_000, 20_000));
    Optional<Known> organization = generator.organization(dice);
    int sort = dice.nextInt(3);
    if (sort == 0) {
      slowEffects(held, notes);
    } else if (sort == 1 || organization.isEmpty()) {
      lateEvent(held, notes);
    } else {
      slowCommand(organization.get(), held, dice, notes);
    }
  }

  private void slowEffects(Duration held, Notes notes) throws SQLException {
    notes.say("%s: no mark can be set for %d ms", Site.SCORING, held.toMillis());
    try (Connection connection = site.database(Site.SCORING);
        Statement lock = connection.createStatement()) {
      connection.setAutoCommit(false);
      lock.execute("lock table inbox in exclusive mode");
      Hands.sleep(held);
      connection.rollback();
    }
  }

  private void lateEvent(Duration held, Notes notes) throws SQLException {
    UUID probe = UUID.randomUUID();
    notes.say("%s: an event is appended and committed after %d ms", Site.CLUSTER, held.toMillis());
    try (Connection connection = site.database(Site.CLUSTER);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload,"
                    + " occurred_at, next_try_at) values (?, ?, 0, ?, ?, now(), now())")) {
      connection.setAutoCommit(false);
      insert.setString(1, PROBE);
      insert.setObject(2, probe);
      insert.setString(3, "vn.thidua.cluster." + PROBE + ".v1");
      insert.setString(4, "{\"fact\":{},\"state\":{\"id\":\"" + probe + "\",\"version\":0}}");
      insert.executeUpdate();
      Hands.sleep(held);
      connection.commit();
    }
  }

  /**
   * A name for the same days, not committed: whether the two may stand side by side is asked at the
   * commit of the command, which waits for the answer.
   */
  private void slowCommand(Known organization, Duration held, RandomGenerator dice, Notes notes)
      throws SQLException, InterruptedException {
    notes.say("%s: a renaming has to wait %d ms at its commit", Site.CLUSTER, held.toMillis());
    Thread command;
    try (Connection connection = site.database(Site.CLUSTER);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into organization_name (id, organization_id, name, valid_from)"
                    + " values (?, ?, 'held', '1800-01-01')")) {
      connection.setAutoCommit(false);
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, organization.id());
      insert.executeUpdate();
      command =
          Thread.ofPlatform()
              .name("held-command")
              .start(() -> generator.rename(organization, dice));
      Hands.sleep(held);
      connection.rollback();
    }
    command.join();
  }
}

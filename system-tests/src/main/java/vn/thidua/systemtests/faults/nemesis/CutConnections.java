package vn.thidua.systemtests.faults.nemesis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.site.Site;

/** Ends all connections of a service to its database, in the middle of whatever they do. */
final class CutConnections implements Fault {

  private final Site site;

  CutConnections(Site site) {
    this.site = site;
  }

  @Override
  public String kind() {
    return "cut-connections";
  }

  @Override
  public Set<String> touches() {
    return Set.of(Site.POSTGRESQL);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws Exception {
    String service = Site.PUBLISHERS.get(dice.nextInt(Site.PUBLISHERS.size()));
    String name = Site.databaseOf(service);
    for (int i = dice.nextInt(1, 4); i > 0; i--) {
      try (Connection connection = site.superuser("postgres");
          PreparedStatement cut =
              connection.prepareStatement(
                  "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                      + " where datname = ? and usename = ?")) {
        cut.setString(1, name);
        cut.setString(2, name);
        try (ResultSet row = cut.executeQuery()) {
          row.next();
          notes.say("%s: %d connections to its database cut", service, row.getLong(1));
        }
      }
      Hands.sleep(java.time.Duration.ofMillis(dice.nextInt(200, 2_000)));
    }
  }
}

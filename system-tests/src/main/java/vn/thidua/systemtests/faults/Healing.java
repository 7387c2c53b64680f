package vn.thidua.systemtests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.localstack.Polling;
import vn.thidua.systemtests.faults.nemesis.Hands;
import vn.thidua.systemtests.faults.nemesis.Nemesis;
import vn.thidua.systemtests.faults.nemesis.Notes;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.Topics;

/** After the last fault: everything runs, and what was committed has arrived everywhere. */
final class Healing {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration EVERY = Duration.ofMillis(500);

  /** Rows that wait for something, by the table they wait in; only tables that exist count. */
  private static final Map<String, String> WAITING =
      Map.of(
          "outbox", "select count(*) from outbox where status <> 'PUBLISHED'",
          "inbox_parked", "select count(*) from inbox_parked");

  private final Site site;
  private final Hands hands;
  private final Notes notes;
  private final Topics topics;

  Healing(Site site, Hands hands, Notes notes) {
    this.site = site;
    this.hands = hands;
    this.notes = notes;
    this.topics = new Topics(site);
  }

  void run() throws InterruptedException {
    hands.lookForTheDead(Nemesis.watched());
    hands.startAll(Nemesis.watched());
    for (String part : Nemesis.watched()) {
      if (!Polling.until(Duration.ofSeconds(60), () -> site.system().isReady(part))) {
        notes.trouble(part + " is not ready although nothing disturbs it any more");
      }
    }
    long begin = System.nanoTime();
    Map<String, Long> waiting = waiting();
    while (!waiting.values().stream().allMatch(n -> n == 0)) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        notes.trouble("after " + PATIENCE.toSeconds() + " s of peace there still wait " + waiting);
        writeDownThreads();
        return;
      }
      Thread.sleep(EVERY);
      waiting = waiting();
    }
    notes.say("all is healed: nothing waits any more after %d s", seconds(begin));
    notes.count("seconds until nothing waited", seconds(begin));
  }

  /** Whoever looks for the cause will want to know what the services are waiting for. */
  private void writeDownThreads() throws InterruptedException {
    for (String service : Site.PUBLISHERS) {
      Path file = site.home().resolve("faults").resolve("threads-of-" + service + ".txt");
      try {
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(site.process(service).pid()),
                "Thread.print")
            .redirectErrorStream(true)
            .redirectOutput(file.toFile())
            .start()
            .waitFor();
      } catch (IOException e) {
        notes.say("the threads of %s are not known: %s", service, e);
      }
    }
  }

  private static long seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private Map<String, Long> waiting() {
    Map<String, Long> waiting = new LinkedHashMap<>();
    for (String service : Site.PUBLISHERS) {
      try (Connection connection = site.database(service);
          Statement statement = connection.createStatement()) {
        WAITING.forEach((table, count) -> count(statement, service, table, count, waiting));
      } catch (SQLException e) {
        waiting.put(service + ": " + e.getMessage(), -1L);
      }
    }
    for (String consumer : Site.PUBLISHERS) {
      for (String source : Site.PUBLISHERS) {
        if (!consumer.equals(source)) {
          waiting.put("records of " + source + " before " + consumer, lag(consumer, source));
        }
      }
    }
    return waiting;
  }

  private static void count(
      Statement statement, String service, String table, String count, Map<String, Long> into) {
    try {
      if (exists(statement, table)) {
        try (ResultSet row = statement.executeQuery(count)) {
          row.next();
          into.put(service + " " + table, row.getLong(1));
        }
      }
    } catch (SQLException e) {
      into.put(service + " " + table + ": " + e.getMessage(), -1L);
    }
  }

  private static boolean exists(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select to_regclass('public." + table + "') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private long lag(String consumer, String source) {
    try {
      return topics.lag(consumer, Site.topicOf(source));
    } catch (RuntimeException e) {
      notes.say("the broker does not tell yet: %s", e);
      return -1;
    }
  }
}

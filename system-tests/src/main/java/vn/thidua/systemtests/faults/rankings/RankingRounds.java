package vn.thidua.systemtests.faults.rankings;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PartFailure;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.nemesis.Hands;
import vn.thidua.systemtests.faults.nemesis.Notes;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.national.NationalData;
import vn.thidua.systemtests.national.RankingRuns;

/**
 * Round for round: some clusters change, a run begins, parts are struck at drawn moments, and in
 * the end the published rankings are those of an undisturbed run. In every third round clusters
 * change while the run is under way, too, and a second, undisturbed run follows.
 */
public final class RankingRounds {

  /**
   * Shorter than usual, so that rounds are: what a killed replica held lies about for this long.
   */
  private static final Duration LEASE = Duration.ofSeconds(5);

  private static final Map<String, String> REPLICA =
      Map.of(
          "THIDUA_RANKING_RUNS_LEASE", "5s",
          "THIDUA_RANKING_RUNS_POLL", "1s",
          "_JAVA_OPTIONS", "-Xmx256m");
  private static final List<String> PARTS =
      List.of(Site.POSTGRESQL, Site.KAFKA, Site.SCORING, Strike.SECOND);
  private static final double[] SHARES = {0.1, 0.6, 1, 1};
  private static final double SHARE_MEANWHILE = 0.1;
  private static final int MEANWHILE_ONE_IN = 3;
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final int SHOWN = 5;

  private final Site site;
  private final Notes notes;
  private final Hands hands;
  private final Clock clock;
  private final List<String> violations = new ArrayList<>();

  public RankingRounds(Site site, Notes notes, Clock clock) {
    this.site = site;
    this.notes = notes;
    this.hands = new Hands(site, notes);
    this.clock = clock;
  }

  /** What should not be; empty if all is well. */
  public List<String> run(long seed, int rounds, int clusters)
      throws SQLException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Patience patience = new Patience(clock, Duration.ofSeconds(30), Thread::sleep);
      Tokens tokens = new Tokens(http, site.keycloak(), clock, patience);
      RankingRuns runs = new RankingRuns(http, tokens, site, LocalDate.now(clock));
      // The timer's nights are over before there is anything to rank.
      runs.startNightly();
      runs.startNightly();
      Country country = prepared(clusters);
      Duration undisturbed = learned(country, runs);
      notes.say("undisturbed: %d ms for %d clusters", undisturbed.toMillis(), clusters);
      for (int round = 1; round <= rounds && violations.isEmpty(); round++) {
        Random dice = new Random(seed * 1_000_003 + round);
        round(round, dice, country, runs, undisturbed);
      }
      told();
    }
    violations.addAll(notes.troubles());
    return violations;
  }

  private Country prepared(int clusters) throws SQLException {
    LocalSystem system = site.system();
    hands.end(Site.SCORING, "KILL");
    hands.start(Site.SCORING, REPLICA);
    system.addReplica(Site.SCORING, REPLICA);
    try (Connection superuser = site.superuser(Site.databaseOf(Site.SCORING))) {
      return new Country(NationalData.make(superuser, clusters).clusters());
    }
  }

  /** How long the last of the undisturbed runs took. */
  private Duration learned(Country country, RankingRuns runs)
      throws SQLException, InterruptedException {
    Duration took = Duration.ZERO;
    for (boolean first : new boolean[] {true, false}) {
      try (Connection scoring = site.database(Site.SCORING)) {
        country.change(scoring, first);
        long begin = System.nanoTime();
        ended(runs.startNightly(), Duration.ofMinutes(20));
        took = Duration.ofNanos(System.nanoTime() - begin);
        country.learn(scoring);
      }
    }
    return took;
  }

  private void round(
      int round, Random dice, Country country, RankingRuns runs, Duration undisturbed)
      throws SQLException, InterruptedException {
    List<Strike> strikes = Strike.drawn(dice, undisturbed, Duration.ofSeconds(6), LEASE);
    boolean meanwhile = dice.nextInt(MEANWHILE_ONE_IN) == 0;
    List<UUID> changed = country.chosen(dice, SHARES[dice.nextInt(SHARES.length)]);
    change(country, changed);
    notes.say("round %d: %d clusters changed; %s", round, changed.size(), strikes);
    UUID run = runs.startNightly();
    List<Thread> striking = strikes.stream().map(strike -> begun(strike, run)).toList();
    if (meanwhile) {
      Thread.sleep(dice.nextLong(undisturbed.toMillis() + 1));
      List<UUID> more = country.chosen(dice, SHARE_MEANWHILE);
      change(country, more);
      notes.say("meanwhile %d clusters changed", more.size());
    }
    for (Thread strike : striking) {
      strike.join();
    }
    ended(run, Duration.ofMinutes(5).plus(undisturbed.multipliedBy(5)));
    hands.lookForTheDead(PARTS);
    heal();
    try (Connection scoring = site.database(Site.SCORING)) {
      violations.addAll(Published.brokenPromises(scoring, run));
      long made = Published.madeBy(scoring, run);
      if (!meanwhile && made != changed.size()) {
        violations.add("run " + run + " made " + made + " rankings of " + changed.size());
      }
      notes.count("leases that came to nothing", Published.lost(scoring, run));
      notes.count("rankings", made);
      if (meanwhile) {
        UUID after = runs.startNightly();
        ended(after, Duration.ofMinutes(5).plus(undisturbed.multipliedBy(2)));
        violations.addAll(Published.brokenPromises(scoring, after));
      }
      violations.addAll(country.violations(scoring));
    }
    strikes.forEach(strike -> notes.count(strike.kind() + " " + strike.part(), 1));
    notes.say(
        "round %d: %s",
        round,
        violations.isEmpty()
            ? "as undisturbed"
            : violations.size()
                + " violations, first "
                + violations.subList(0, Math.min(SHOWN, violations.size())));
  }

  private Thread begun(Strike strike, UUID run) {
    return Thread.ofPlatform()
        .name("strike-" + strike.part())
        .start(() -> {
          try {
            awaitShare(run, strike.share());
            Thread.sleep(strike.after());
            perform(strike);
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            notes.trouble(strike + ": " + e);
          }
        });
  }

  /** Until so many clusters are done, or nobody can be asked because of another strike. */
  private void awaitShare(UUID run, double share) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try (Connection scoring = site.database(Site.SCORING)) {
      while (System.nanoTime() < end && Published.shareDone(scoring, run) < share) {
        Thread.sleep(PAUSE);
      }
    } catch (SQLException down) {
      notes.count("strikes while PostgreSQL was down already", 1);
    }
  }

  private void perform(Strike strike) throws InterruptedException {
    switch (strike.kind()) {
      case KILL, STOP_IMMEDIATELY -> {
        // QUIT is what pg_ctl stop -m immediate sends.
        hands.end(strike.part(), strike.kind() == Strike.Kind.KILL ? "KILL" : "QUIT");
        Thread.sleep(strike.down());
        startAgain(strike.part());
      }
      case FREEZE -> {
        hands.pause(strike.part());
        Thread.sleep(strike.down());
        hands.resume(strike.part());
      }
    }
  }

  /** A service whose database is down just now ends, and is started anew by whoever runs it. */
  private void startAgain(String part) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try {
        hands.start(part, REPLICA);
        return;
      } catch (PartFailure failed) {
        if (System.nanoTime() > end) {
          throw failed;
        }
        notes.count("starts of " + part + " that had to be repeated", 1);
        Thread.sleep(PAUSE.multipliedBy(10));
      }
    }
  }

  /** Until it is certain that it is committed: the database may be going down. */
  private void change(Country country, List<UUID> chosen) throws InterruptedException {
    while (true) {
      try (Connection scoring = site.database(Site.SCORING)) {
        country.toggle(scoring, chosen);
        return;
      } catch (SQLException down) {
        Thread.sleep(PAUSE.multipliedBy(10));
      }
    }
  }

  private void ended(UUID run, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    String status = "";
    while (System.nanoTime() < end) {
      try (Connection scoring = site.database(Site.SCORING)) {
        status =
            RankingRuns.awaitEnd(scoring, run, Duration.ofNanos(end - System.nanoTime()), PAUSE);
        break;
      } catch (SQLException down) {
        Thread.sleep(PAUSE.multipliedBy(10));
      }
    }
    if (!status.equals("DONE")) {
      violations.add("run " + run + " is " + status + " after " + patience.toSeconds() + " s");
    }
  }

  /** Everything is up, and everything that was written has been told. */
  private void heal() throws InterruptedException {
    for (String part : PARTS) {
      hands.start(part, REPLICA);
      if (!Polling.until(Duration.ofSeconds(60), () -> site.system().isReady(part))) {
        notes.trouble(part + " is not ready although nothing disturbs it any more");
      }
    }
    if (!Polling.until(Duration.ofMinutes(3), this::isAllTold)) {
      notes.trouble("after three minutes of peace not all events are told");
    }
  }

  private boolean isAllTold() {
    try (Connection scoring = site.database(Site.SCORING);
        Statement statement = scoring.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select not exists (select 1 from outbox where status = 'PENDING')")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException down) {
      return false;
    }
  }

  private void told() throws SQLException, InterruptedException {
    heal();
    Told told = Told.of(site);
    try (Connection scoring = site.database(Site.SCORING)) {
      violations.addAll(told.violations(scoring));
    }
    notes.say(
        "the topic tells of %d rankings, %d records came again as they were",
        told.rankings(), told.repeated());
  }
}

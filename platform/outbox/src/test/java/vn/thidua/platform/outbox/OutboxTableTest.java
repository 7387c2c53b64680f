package vn.thidua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.localstack.LocalPostgres;
import vn.thidua.localstack.PostgresDatabase;

/** What the relay and an operator do to the same rows at the same time. */
class OutboxTableTest {

  private static LocalPostgres server;

  private final OutboxTable table = new OutboxTable(Clock.systemUTC(), new Defaults());
  private Connection relay;
  private Connection operator;

  @BeforeAll
  static void startServer() {
    server = LocalPostgres.throwAway();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void createTables() throws SQLException, IOException {
    PostgresDatabase database = server.freshDatabase("outbox");
    relay = connect(database);
    operator = connect(database);
    try (Statement statement = operator.createStatement()) {
      statement.execute(migration("V0_1__outbox_and_inbox.sql"));
      statement.execute(migration("V0_5__outbox_replay.sql"));
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    relay.close();
    operator.close();
  }

  @Test
  void shouldGoOnWaitingAsReplay_whenPublishedAgainWhileItWasOnItsWay() throws SQLException {
    append(UUID.randomUUID(), 0);
    List<OutboxRow> onTheirWay = table.due(relay);
    int again = table.publishLatestAgain(operator);

    table.markPublished(relay, onTheirWay);

    assertThat(again).isOne();
    assertThat(onTheirWay).extracting(OutboxRow::replay).containsExactly(false);
    List<OutboxRow> due = table.due(relay);
    assertThat(due).extracting(OutboxRow::replay).containsExactly(true);
    table.markPublished(relay, due);
    assertThat(table.due(relay)).isEmpty();
  }

  @Test
  void shouldMarkOnlyTheNewest_whenSeveralOfAnAggregateStillWait() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    append(aggregate, 0);
    append(aggregate, 1);

    int again = table.publishLatestAgain(operator);

    assertThat(again).isOne();
    assertThat(table.due(relay))
        .extracting(OutboxRow::aggregateVersion, OutboxRow::replay)
        .containsExactly(tuple(0L, false), tuple(1L, true));
  }

  @Test
  void shouldLeaveWhatWaits_whenAllThatIsKeptIsPublishedAgain() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    append(aggregate, 0);
    table.markPublished(relay, table.due(relay));
    append(aggregate, 1);

    int again = table.publishKeptAgain(operator);

    assertThat(again).isOne();
    assertThat(table.due(relay))
        .extracting(OutboxRow::aggregateVersion, OutboxRow::replay)
        .containsExactlyInAnyOrder(tuple(0L, true), tuple(1L, false));
  }

  private void append(UUID aggregate, long version) throws SQLException {
    try (PreparedStatement insert =
        operator.prepareStatement(
            "insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload,"
                + " occurred_at, next_try_at) values ('test', ?, ?, 'test.v1', '{}', now(), now())")) {
      insert.setObject(1, aggregate);
      insert.setLong(2, version);
      insert.executeUpdate();
    }
  }

  private static String migration(String name) throws IOException {
    try (InputStream content = OutboxTable.class.getResourceAsStream("/db/platform/" + name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Connection connect(PostgresDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  /** The settings as they are without any. */
  private static final class Defaults implements OutboxConfig {

    @Override
    public String source() {
      return "/test";
    }

    @Override
    public String topic() {
      return "test";
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int batch() {
      return 500;
    }

    @Override
    public Duration maxBackOff() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration keep() {
      return Duration.ofDays(7);
    }

    @Override
    public boolean enabled() {
      return true;
    }
  }
}

package vn.thidua.platform.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/**
 * Seals the day after the last sealed one: takes every entry of it, and every earlier one that no
 * seal has taken yet because its transaction ended late, and announces the digest.
 */
@ApplicationScoped
class SealNextDay {

  static final String AGGREGATE_TYPE = "change-log";

  private static final long LOCK = 0x7468692d73656131L;
  private static final int FETCH = 500;

  private static final String TAKE =
      """
      insert into change_log_sealed (seq, day)
      select c.seq, ? from change_log c
       where c.at < ? and not exists (select 1 from change_log_sealed s where s.seq = c.seq)
      """;

  private static final String TAKEN =
      "select "
          + DayDigest.COLUMNS
          + " from change_log_sealed s join change_log c on c.seq = s.seq"
          + " where s.day = ? order by s.seq";

  private final DataSource database;
  private final Outbox outbox;
  private final Clock clock;
  private final String service;

  SealNextDay(
      DataSource database,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
    this.service = service;
  }

  /** What happened: a day of this service's change log was sealed. */
  record ChangeLogSealed(LocalDate day) {}

  record State(
      UUID id,
      String service,
      LocalDate day,
      String previousDigest,
      String digest,
      long entries,
      long version) {}

  /**
   * @param through the last day that may be sealed: it has to be over
   * @return the new seal, or nothing if all days through that one are sealed
   */
  @Transactional
  Optional<Seal> next(LocalDate through) {
    if (!through.isBefore(LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE))) {
      throw new IllegalArgumentException(through + " is not over");
    }
    try (Connection connection = database.getConnection()) {
      oneAtATime(connection);
      Seal last = last(connection);
      LocalDate day = last == null ? firstDay(connection) : last.day().plusDays(1);
      if (day == null || day.isAfter(through)) {
        return Optional.empty();
      }
      Seal seal = seal(connection, day, last);
      announce(seal);
      return Optional.of(seal);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot seal the change log", failure);
    }
  }

  /** Held until the transaction ends; who comes second then sees the seal of who came first. */
  private static void oneAtATime(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    }
  }

  private static @Nullable Seal last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select " + Seal.COLUMNS + " from change_log_seal order by day desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Seal.of(row) : null;
    }
  }

  /** The chain begins with the day of the first entry. */
  private static @Nullable LocalDate firstDay(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select min(at) from change_log");
        ResultSet row = select.executeQuery()) {
      Timestamp first = row.next() ? row.getTimestamp(1) : null;
      return first == null ? null : LocalDate.ofInstant(first.toInstant(), ClockProducer.ZONE);
    }
  }

  private Seal seal(Connection connection, LocalDate day, @Nullable Seal last) throws SQLException {
    Instant end = day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setObject(1, day);
      take.setTimestamp(2, Timestamp.from(end));
      take.executeUpdate();
    }
    String previous = last == null ? DayDigest.BEFORE_THE_FIRST : last.digest();
    DayDigest digest = new DayDigest(previous, day);
    try (PreparedStatement taken = connection.prepareStatement(TAKEN)) {
      taken.setObject(1, day);
      taken.setFetchSize(FETCH);
      try (ResultSet row = taken.executeQuery()) {
        while (row.next()) {
          digest.addEntry(row, 1);
        }
      }
    }
    Seal seal =
        new Seal(
            day,
            last == null ? 0 : last.version() + 1,
            previous,
            digest.value(),
            digest.entries(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    insert(connection, seal);
    return seal;
  }

  private static void insert(Connection connection, Seal seal) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into change_log_seal (" + Seal.COLUMNS + ") values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, seal.day());
      insert.setLong(2, seal.version());
      insert.setString(3, seal.previousDigest());
      insert.setString(4, seal.digest());
      insert.setLong(5, seal.entries());
      insert.setTimestamp(6, Timestamp.from(seal.sealedAt()));
      insert.executeUpdate();
    }
  }

  private void announce(Seal seal) {
    UUID id = UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8));
    outbox.append(
        new DomainEvent(
            AGGREGATE_TYPE,
            id,
            seal.version(),
            "vn.thidua." + service.replace("-service", "") + ".change-log-sealed.v1",
            new DomainEvent.Data(
                new ChangeLogSealed(seal.day()),
                new State(
                    id,
                    service,
                    seal.day(),
                    seal.previousDigest(),
                    seal.digest(),
                    seal.entries(),
                    seal.version()))));
  }
}

package vn.thidua.platform.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Computes every sealed day again from the entries as they are now. Whoever changes an entry and
 * all seals after it as well is not found here but by the digests that other services keep.
 */
@ApplicationScoped
class VerifyChangeLog {

  /**
   * What came of it.
   *
   * @param firstDayThatDoesNotFit null if all fit
   * @param days that were looked at, up to and with the first that does not fit
   * @param entries that were looked at
   */
  record Finding(
      String service,
      @Nullable LocalDate firstDayThatDoesNotFit,
      @Nullable String reason,
      long days,
      long entries) {}

  private static final int FETCH = 500;

  /** Sealed numbers of which there is no entry any more come as rows without one. */
  private static final String SEALED =
      "select s.day, s.seq, c.seq is null as missing, "
          + DayDigest.COLUMNS
          + " from change_log_sealed s left join change_log c on c.seq = s.seq"
          + " order by s.day, s.seq";

  private static final int FIRST_COLUMN = 4;

  private final DataSource database;
  private final String service;

  VerifyChangeLog(
      DataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.database = database;
    this.service = service;
  }

  /** Call in no transaction: it makes one of its own, in which all is seen as of one moment. */
  Finding verify() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        return verify(connection);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot verify the change log", failure);
    }
  }

  private Finding verify(Connection connection) throws SQLException {
    List<Seal> seals = seals(connection);
    Walk walk = new Walk();
    try (PreparedStatement select = connection.prepareStatement(SEALED)) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        boolean there = row.next();
        for (Seal seal : seals) {
          LocalDate expected = walk.expectedDay();
          if (expected != null && !seal.day().equals(expected)) {
            return walk.misfit(expected, "the seal is missing");
          }
          if (there && day(row).isBefore(seal.day())) {
            return walk.misfit(day(row), "entries were sealed, the seal is missing");
          }
          String flaw = walk.begin(seal);
          while (there && day(row).equals(seal.day())) {
            flaw = flaw == null ? walk.take(row) : flaw;
            there = row.next();
          }
          flaw = flaw == null ? walk.end(seal) : flaw;
          if (flaw != null) {
            return walk.misfit(seal.day(), flaw);
          }
        }
        return there
            ? walk.misfit(day(row), "entries were sealed, the seal is missing")
            : new Finding(service, null, null, walk.days, walk.entries);
      }
    }
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("day", LocalDate.class);
  }

  private static List<Seal> seals(Connection connection) throws SQLException {
    List<Seal> seals = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select " + Seal.COLUMNS + " from change_log_seal order by day");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        seals.add(Seal.of(row));
      }
    }
    return seals;
  }

  /** How far the look has come. */
  private final class Walk {

    private @Nullable Seal before;
    private DayDigest digest = new DayDigest("", LocalDate.EPOCH);
    private long days;
    private long entries;

    @Nullable LocalDate expectedDay() {
      return before == null ? null : before.day().plusDays(1);
    }

    @Nullable String begin(Seal seal) {
      String previous = before == null ? DayDigest.BEFORE_THE_FIRST : before.digest();
      long version = before == null ? 0 : before.version() + 1;
      digest = new DayDigest(previous, seal.day());
      if (!seal.previousDigest().equals(previous)) {
        return "the chain is broken: the seal follows another digest than that of the day before";
      }
      return seal.version() == version
          ? null
          : "the seal is number %d, expected %d".formatted(seal.version(), version);
    }

    @Nullable String take(ResultSet row) throws SQLException {
      if (row.getBoolean("missing")) {
        return "entry " + row.getLong("seq") + " is missing";
      }
      digest.addEntry(row, FIRST_COLUMN);
      entries++;
      return null;
    }

    @Nullable String end(Seal seal) {
      if (digest.entries() != seal.entries()) {
        return "%d entries were sealed, %d are there".formatted(seal.entries(), digest.entries());
      }
      if (!digest.value().equals(seal.digest())) {
        return "an entry was altered: the digest differs";
      }
      before = seal;
      days++;
      return null;
    }

    Finding misfit(LocalDate day, String reason) {
      return new Finding(service, day, reason, days + 1, entries);
    }
  }
}

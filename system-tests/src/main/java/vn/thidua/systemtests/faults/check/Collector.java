package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.faults.history.HistoryReader;
import vn.thidua.systemtests.faults.history.Operation;
import vn.thidua.systemtests.faults.site.EventRecord;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.Topics;

/** Gathers the evidence from the history, the databases and the topics of a healed system. */
public final class Collector {

  private static final int FETCH = 500;

  private final Site site;
  private final Topics topics;

  public Collector(Site site) {
    this.site = site;
    this.topics = new Topics(site);
  }

  public Evidence collect(Path history) throws SQLException, IOException {
    HistoryReader read = HistoryReader.of(history);
    List<Publication> publications = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    List<String> logging = new ArrayList<>();
    for (String service : Site.PUBLISHERS) {
      try (Connection connection = site.database(service)) {
        connection.setAutoCommit(false);
        if (hasChangeLog(connection)) {
          logging.add(service);
        }
        publications(connection, service, publications);
        changes(connection, service, changes);
        marks(connection, service, marks);
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    List<String> deadLetters = new ArrayList<>();
    for (String service : Site.PUBLISHERS) {
      topics.readAll(
          Site.topicOf(service),
          record -> {
            Optional<EventRecord> event = EventRecord.of(record);
            if (event.isPresent()) {
              arrivals.add(
                  new Arrival(
                      record.topic(),
                      record.partition(),
                      record.offset(),
                      event.get().id(),
                      event.get().aggregate(),
                      event.get().version(),
                      event.get().replay(),
                      digest(record.value())));
            } else {
              unreadable.add(record.topic() + "-" + record.partition() + "@" + record.offset());
            }
          });
    }
    for (String topic : topics.names()) {
      if (topic.contains(".dead-letters.")) {
        topics.readAll(
            topic,
            record ->
                deadLetters.add(
                    EventRecord.header(record, "dl_topic")
                        + "-"
                        + EventRecord.header(record, "dl_partition")
                        + "@"
                        + EventRecord.header(record, "dl_offset")));
      }
    }
    return new Evidence(
        read.operations(),
        read.disagreements(),
        publications,
        arrivals,
        changes,
        marks,
        new MirrorReader(site).read(),
        unreadable,
        deadLetters,
        logging);
  }

  private static boolean hasChangeLog(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select to_regclass('public.change_log') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void publications(Connection connection, String service, List<Publication> into)
      throws SQLException {
    List<Publication> ofOne = new ArrayList<>();
    Set<Long> before = Set.of();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet row =
          statement.executeQuery(
              "select id, aggregatetype, aggregateid, aggregateversion, type, status, payload,"
                  + " lead(aggregateid) over (order by aggregateid, aggregateversion)"
                  + " is distinct from aggregateid as newest"
                  + " from outbox order by aggregateid, aggregateversion")) {
        while (row.next()) {
          UUID aggregate = row.getObject("aggregateid", UUID.class);
          if (!ofOne.isEmpty() && !ofOne.getFirst().aggregate().equals(aggregate)) {
            ofOne.clear();
            before = Set.of();
          }
          String payload = row.getString("payload");
          Set<Long> all = numbers(payload);
          Set<Long> numbers = new HashSet<>(all);
          numbers.removeAll(before);
          before = all;
          String type = row.getString("type");
          boolean keep = row.getBoolean("newest") || (ofOne.isEmpty() && numbers.isEmpty());
          Publication publication =
              new Publication(
                  service,
                  row.getObject("id", UUID.class),
                  row.getString("aggregatetype"),
                  aggregate,
                  row.getLong("aggregateversion"),
                  type.replaceFirst("^vn\\.thidua\\.[a-z]+\\.", "").replaceFirst("\\.v\\d+$", ""),
                  "PUBLISHED".equals(row.getString("status")),
                  Set.copyOf(numbers),
                  digest(payload.getBytes(StandardCharsets.UTF_8)),
                  keep ? EventRecord.json(payload).path("state") : null);
          ofOne.add(publication);
          into.add(publication);
        }
      }
    }
  }

  private static void changes(Connection connection, String service, List<Change> into)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet row =
          statement.executeQuery(
              "select xid, tab, op, before::text as before, after::text as after"
                  + " from faults.change order by n")) {
        while (row.next()) {
          into.add(change(service, row));
        }
      }
    }
  }

  private static Change change(String service, ResultSet row) throws SQLException {
    String before = row.getString("before");
    String after = row.getString("after");
    String table = row.getString("tab").intern();
    JsonNode old = EventRecord.json(before == null ? "{}" : before);
    JsonNode now = EventRecord.json(after == null ? "{}" : after);
    JsonNode any = after == null ? old : now;
    String id =
        switch (table) {
          case "outbox", "inbox" -> "aggregateid";
          case "change_log" -> "aggregate_id";
          default -> "id";
        };
    String version =
        switch (table) {
          case "outbox", "inbox" -> "aggregateversion";
          case "change_log" -> "aggregate_version";
          default -> "version";
        };
    Set<Long> numbers = new HashSet<>(numbers(after == null ? "" : after));
    numbers.removeAll(numbers(before == null ? "" : before));
    return new Change(
        service,
        row.getString("xid"),
        table,
        row.getString("op").intern(),
        any.has(version) && any.path(id).isTextual()
            ? UUID.fromString(any.path(id).asText())
            : null,
        any.path("source").isTextual() && table.equals("inbox")
            ? any.path("source").asText()
            : null,
        number(old.path(version)),
        number(now.path(version)),
        Set.copyOf(numbers));
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNumber() ? node.asLong() : null;
  }

  private static void marks(Connection connection, String service, List<Mark> into)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select source, aggregateid, aggregateversion from inbox")) {
      while (row.next()) {
        into.add(new Mark(service, row.getString(1), row.getObject(2, UUID.class), row.getLong(3)));
      }
    }
  }

  static Set<Long> numbers(String text) {
    Matcher found = Operation.tokens().matcher(text);
    Set<Long> numbers = new HashSet<>();
    while (found.find()) {
      numbers.add(Long.parseLong(found.group(1)));
    }
    return numbers;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What the report counts of the evidence. */
  public static Map<String, Long> counts(Evidence evidence) {
    Map<String, Long> counts = new java.util.TreeMap<>();
    for (Publication row : evidence.publications()) {
      counts.merge("events of " + row.service(), 1L, Long::sum);
    }
    Set<UUID> first = new HashSet<>();
    for (Arrival arrival : evidence.arrivals()) {
      counts.merge("records on " + arrival.topic(), 1L, Long::sum);
      if (!first.add(arrival.id())) {
        counts.merge("copies on " + arrival.topic(), 1L, Long::sum);
      }
    }
    for (Change change : evidence.changes()) {
      if (change.table().equals("inbox")) {
        counts.merge("events applied by " + change.service(), 1L, Long::sum);
      }
    }
    counts.put("unreadable records", (long) evidence.unreadable().size());
    counts.put("dead letters", (long) evidence.deadLetters().size());
    return counts;
  }
}

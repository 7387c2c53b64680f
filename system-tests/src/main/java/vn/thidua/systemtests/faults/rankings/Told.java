package vn.thidua.systemtests.faults.rankings;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.systemtests.faults.site.EventRecord;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.Topics;

/** What the topic says of rankings, compared with what is published. */
final class Told {

  private static final String PUBLISHED = "vn.thidua.scoring.ranking-published.v1";

  private final Map<UUID, EventRecord> events = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private long repeated;

  private Told() {}

  static Told of(Site site) {
    Told told = new Told();
    new Topics(site)
        .readAll(
            Site.topicOf(Site.SCORING), record -> EventRecord.of(record).ifPresent(told::take));
    return told;
  }

  private void take(EventRecord event) {
    if (!event.type().equals(PUBLISHED)) {
      return;
    }
    EventRecord before = events.putIfAbsent(event.aggregate(), event);
    if (before != null && before.equals(event)) {
      repeated++;
    } else if (before != null) {
      violations.add("ranking " + event.aggregate() + " is told of twice, differently");
    }
  }

  /** How many records came again as they were: at least once on the wire. */
  long repeated() {
    return repeated;
  }

  long rankings() {
    return events.size();
  }

  /** Every published ranking is told of with its digests, and nothing else is. */
  List<String> violations(Connection scoring) throws SQLException {
    List<String> found = new ArrayList<>(violations);
    Set<UUID> untold = new HashSet<>(events.keySet());
    try (Statement statement = scoring.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, input_digest, output_digest from ranking"
                    + " where published_at is not null")) {
      while (row.next()) {
        UUID id = row.getObject(1, UUID.class);
        untold.remove(id);
        EventRecord event = events.get(id);
        if (event == null) {
          found.add("ranking " + id + " is published, and the topic does not tell");
        } else if (!isOf(event.data().path("state"), row.getString(2), row.getString(3))) {
          found.add("ranking " + id + " is told of with other digests");
        }
      }
    }
    untold.forEach(id -> found.add("ranking " + id + " is told of, and not published"));
    return found;
  }

  private static boolean isOf(JsonNode state, String input, String output) {
    return state.path("inputDigest").asText().equals(input)
        && state.path("outputDigest").asText().equals(output);
  }
}

package vn.thidua.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.inbox.ReceivedEvent;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.events.RecordedEvent;

/**
 * Every event that cluster-service ever recorded, also the old ones, is understood here: as it was
 * recorded, and with fields that this service has never heard of.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClusterContractTest {

  private static final List<RecordedEvent> RECORDED =
      RecordedEvent.all(Path.of("..", "cluster-service", "contracts"));

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What this service knows of an aggregate, in the words of the event's state. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "organizer",
          "select jsonb_build_object('id', id, 'name', name, 'version', version)"
              + " from known_organizer where id = ?",
          "organization",
          """
          select jsonb_build_object('id', id, 'kind', kind, 'version', version, 'names',
                   (select jsonb_agg(jsonb_build_object('name', name, 'nameEn', name_en,
                             'from', valid_from, 'to', valid_to) order by seq)
                      from known_organization_name where organization_id = o.id))
            from known_organization o where id = ?
          """,
          "mandate",
          """
          select jsonb_build_object('id', id, 'subject', subject, 'role', role,
                   'target', target_id, 'from', valid_from, 'to', valid_to, 'version', version)
            from known_mandate where id = ?
          """,
          "cluster",
          """
          select jsonb_build_object('id', id, 'organizerId', organizer_id, 'name', name,
                   'nameEn', name_en, 'type', type, 'version', version,
                   'members', (select coalesce(jsonb_agg(jsonb_build_object(
                             'organizationId', organization_id, 'position', position,
                             'from', valid_from, 'to', valid_to)
                             order by position, valid_from), '[]')
                      from known_member where cluster_id = c.id),
                   'leaders', (select coalesce(jsonb_agg(jsonb_build_object('id', id,
                             'year', year, 'organizationId', organization_id, 'role', role,
                             'permanent', permanent, 'from', valid_from,
                             'endedOn', ended_on) order by id), '[]')
                      from known_leader where cluster_id = c.id))
            from known_cluster c where id = ?
          """,
          "succession",
          """
          select jsonb_build_object('id', id, 'on', on_date, 'status', status,
                   'rectified', rectified, 'version', version)
            from known_succession where id = ?
          """,
          "agreement",
          """
          select jsonb_build_object('id', id, 'clusterId', cluster_id, 'year', year,
                   'status', status, 'closedOn', closed_on, 'version', version,
                   'signed', (select coalesce(jsonb_agg(organization_id order by organization_id::text), '[]')
                      from known_agreement_party where agreement_id = a.id and signed),
                   'unsigned', (select coalesce(jsonb_agg(organization_id order by organization_id::text), '[]')
                      from known_agreement_party where agreement_id = a.id and not signed))
            from known_agreement a where id = ?
          """);

  @Inject ClusterEventHandler handler;
  @Inject DataSource database;
  @Inject ObjectMapper json;

  @Test
  void shouldHaveSomethingToRead() {
    assertThat(RECORDED)
        .extracting(event -> event.header("ce_aggregatetype"))
        .containsAll(KNOWN.keySet());
  }

  @TestFactory
  Stream<DynamicTest> shouldUnderstandEveryRecordedEvent() {
    return RECORDED.stream()
        .flatMap(event ->
            Stream.of(
                dynamicTest(event.name(), () -> take(event, false)),
                dynamicTest(event.name() + " with unknown fields", () -> take(event, true))));
  }

  private void take(RecordedEvent event, boolean unknownFields) throws Exception {
    // Given
    JsonNode payload = withOtherIds(event.payload());
    JsonNode state = payload.path("state");
    JsonNode sent = payload.deepCopy();
    if (unknownFields) {
      addUnknown(sent);
    }
    String aggregate = event.header("ce_aggregatetype");
    UUID id = UUID.fromString(state.path("id").asText());

    // When
    QuarkusTransaction.requiringNew()
        .run(() ->
            handler.handle(
                new ReceivedEvent(
                    UUID.randomUUID(),
                    event.header("ce_source"),
                    event.type(),
                    aggregate,
                    id,
                    Long.parseLong(event.header("ce_aggregateversion")),
                    sent,
                    false,
                    event.headers().get("traceparent"))));

    // Then
    String query = KNOWN.get(aggregate);
    if (query != null) {
      JsonNode known = known(query, id);
      assertThat(known).isEqualTo(only(known, withTarget(state)));
    }
  }

  /** Examples tell of the same aggregates; here each is of its own. */
  private JsonNode withOtherIds(JsonNode payload) throws JsonProcessingException {
    Map<String, String> others = new HashMap<>();
    String text =
        ID.matcher(payload.toString())
            .replaceAll((MatchResult id) ->
                others.computeIfAbsent(id.group(), same -> UUID.randomUUID().toString()));
    return json.readTree(text);
  }

  private static void addUnknown(JsonNode node) {
    node.forEach(ClusterContractTest::addUnknown);
    if (node instanceof ObjectNode object) {
      object.putObject("addedLater").put("some", "thing");
    }
  }

  private JsonNode withTarget(JsonNode state) {
    ObjectNode copy = state.deepCopy();
    JsonNode organization = state.path("organizationId");
    copy.set("target", organization.isTextual() ? organization : state.path("organizerId"));
    copy.put("rectified", state.path("rectifiedBy").isTextual());
    if (state.path("leaders") instanceof ArrayNode leaders) {
      copy.set("leaders", byId(leaders));
    }
    for (String parties : List.of("signed", "unsigned")) {
      if (copy.path(parties) instanceof ArrayNode ids) {
        copy.set(parties, sorted(ids));
      }
    }
    return copy;
  }

  /** The ids are others here, so the order is too. */
  private JsonNode byId(ArrayNode leaders) {
    ArrayNode sorted = json.createArrayNode();
    StreamSupport.stream(leaders.spliterator(), false)
        .sorted(Comparator.comparing(leader -> leader.path("id").asText()))
        .forEach(sorted::add);
    return sorted;
  }

  private JsonNode sorted(ArrayNode ids) {
    ArrayNode sorted = json.createArrayNode();
    StreamSupport.stream(ids.spliterator(), false)
        .sorted(Comparator.comparing(JsonNode::asText))
        .forEach(sorted::add);
    return sorted;
  }

  /** Of the second what the first has too. */
  private JsonNode only(JsonNode fields, JsonNode all) {
    if (fields.isArray() && fields.size() == all.size()) {
      var items = json.createArrayNode();
      for (int i = 0; i < all.size(); i++) {
        items.add(only(fields.path(i), all.path(i)));
      }
      return items;
    }
    if (!fields.isObject()) {
      return all;
    }
    ObjectNode some = json.createObjectNode();
    fields
        .fieldNames()
        .forEachRemaining(name -> some.set(name, only(fields.path(name), told(all, name))));
    return some;
  }

  /** What an old event does not tell is nothing. */
  private JsonNode told(JsonNode state, String name) {
    return state.has(name) ? state.path(name) : json.nullNode();
  }

  private JsonNode known(String query, UUID id) throws SQLException, JsonProcessingException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).as("something known").isTrue();
        return json.readTree(row.getString(1));
      }
    }
  }
}

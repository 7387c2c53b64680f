package vn.thidua.cluster.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.ConsumedFields;

/** What the other services have in hand for organizations, as it was heard. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OpenWorkTest {

  @Inject OpenWork work;
  @Inject WorkProjection projection;
  @Inject ObjectMapper json;

  private final UUID organization = UUID.randomUUID();
  private final UUID cluster = UUID.randomUUID();
  private final UUID period = UUID.randomUUID();
  private final UUID sheet = UUID.randomUUID();

  @Test
  void shouldListOpenSheetsAndProposals_asTheirServicesTellThem() throws Exception {
    UUID proposal = UUID.randomUUID();
    tell("scoring", "period", period, period("OPEN", 0));
    tell("scoring", "score-sheet", sheet, sheet("SUBMITTED", null, 0));
    tell("awards", "proposal", proposal, proposal(proposal, "FORWARDED", 0));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          assertThat(open()).hasSize(2);
          assertThat(open().getFirst().year()).isNotNull();
        });

    assertThat(open())
        .containsExactly(
            new WorkItem(
                sheet,
                WorkKind.SHEET,
                organization,
                cluster,
                period,
                2025,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                "SUBMITTED"),
            new WorkItem(
                proposal,
                WorkKind.PROPOSAL,
                organization,
                cluster,
                null,
                2024,
                null,
                null,
                "FORWARDED"));
    assertThat(work.of(List.of(UUID.randomUUID()))).isEmpty();
    assertThat(work.of(List.of())).isEmpty();
    assertThat(SqlStatements.during(this::open)).isEqualTo(1);
  }

  @Test
  void shouldLeaveOutWhatIsDone() {
    hear(() -> projection.period(tree(period("OPEN", 0))));
    hear(() -> projection.sheet(tree(sheet("OFFICE_REVIEWED", null, 0))));
    assertThat(open()).extracting(WorkItem::status).containsExactly("OFFICE_REVIEWED");

    hear(() -> projection.period(tree(period("CLOSED", 1))));
    assertThat(open()).as("its period is closed").isEmpty();

    hear(() -> projection.period(tree(period("OPEN", 2))));
    hear(() -> projection.sheet(tree(sheet("DRAFT", UUID.randomUUID(), 1))));
    assertThat(open()).as("closed by a succession").isEmpty();

    UUID proposal = UUID.randomUUID();
    for (String done : List.of("DECIDED", "REFUSED", "WITHDRAWN")) {
      hear(() -> projection.proposal(tree(proposal(proposal, done, 0))));
      assertThat(open()).isEmpty();
    }
  }

  @Test
  void shouldListASheet_whosePeriodHasNotBeenHeardOf_andIgnoreAnOlderVersion() {
    hear(() -> projection.sheet(tree(sheet("SUBMITTED", null, 1))));
    hear(() -> projection.sheet(tree(sheet("DRAFT", null, 0))));

    assertThat(open())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.status()).isEqualTo("SUBMITTED");
          assertThat(item.year()).isNull();
        });
  }

  @Test
  void shouldForgetOnlyWhatTheSourceTold() {
    UUID proposal = UUID.randomUUID();
    hear(() -> projection.sheet(tree(sheet("DRAFT", null, 0))));
    hear(() -> projection.proposal(tree(proposal(proposal, "DRAFT", 0))));

    hear(projection::forgetSheets);
    assertThat(open()).extracting(WorkItem::kind).containsExactly(WorkKind.PROPOSAL);

    hear(projection::forgetProposals);
    assertThat(open()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Period, scoring, period",
    "Sheet, scoring, score-sheet",
    "Proposal, awards, proposal"
  })
  void shouldReadOnlyWhatIsTold(String name, String service, String aggregate)
      throws ClassNotFoundException {
    Class<?> reader = Class.forName(WorkStates.class.getName() + "$" + name);
    Path contracts = Path.of("..", service + "-service", "contracts");

    assertThat(ConsumedFields.missing(reader, contracts, aggregate + ".state.v1.json")).isEmpty();
  }

  private List<WorkItem> open() {
    return work.of(List.of(organization));
  }

  private Map<String, @Nullable Object> period(String status, long version) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", period);
    state.put("year", 2025);
    state.put("from", "2025-01-01");
    state.put("to", "2025-12-31");
    state.put("status", status);
    state.put("version", version);
    return state;
  }

  private Map<String, @Nullable Object> sheet(
      String status, @Nullable UUID closedBy, long version) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", sheet);
    state.put("periodId", period);
    state.put("clusterId", cluster);
    state.put("organizationId", organization);
    state.put("status", status);
    state.put("closedBy", closedBy);
    state.put("version", version);
    return state;
  }

  private Map<String, @Nullable Object> proposal(UUID id, String status, long version) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("organizationId", organization);
    state.put("year", 2024);
    state.put("ranking", Map.of("clusterId", cluster));
    state.put("status", status);
    state.put("version", version);
    return state;
  }

  private JsonNode tree(Map<String, @Nullable Object> state) {
    return json.valueToTree(state);
  }

  private static void hear(Runnable event) {
    QuarkusTransaction.requiringNew().run(event);
  }

  private void tell(String domain, String aggregate, UUID id, Map<String, @Nullable Object> state)
      throws JsonProcessingException {
    Topic.named(domain + ".events.v1")
        .publish(
            "/" + domain + "-service",
            "vn.thidua." + domain + "." + aggregate + "-changed.v1",
            aggregate,
            id,
            0,
            json.writeValueAsString(Map.of("fact", Map.of(), "state", state)));
  }
}

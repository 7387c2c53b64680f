package vn.thidua.cluster.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.RecordedEvent;

/** Decisions on awards in the words of awards-service: its recorded event, with other contents. */
public final class RecordedAwards {

  public static final Path CONTRACTS = Path.of("..", "awards-service", "contracts");

  private final ObjectNode state;

  private RecordedAwards(ObjectNode state) {
    this.state = state;
  }

  /** One award to an organization itself, decided by the head of another. */
  public static RecordedAwards to(String organization, String type, String issuer, String on) {
    ObjectNode state =
        RecordedEvent.all(CONTRACTS).stream()
            .filter(event -> event.name().equals("award-decision-recorded.v1.001.json"))
            .findFirst()
            .orElseThrow()
            .payload()
            .path("state")
            .deepCopy();
    state.put("id", UUID.randomUUID().toString());
    state.put("date", on);
    ((ObjectNode) state.path("issuer")).put("authority", "MINISTRY").put("organizationId", issuer);
    RecordedAwards decision = new RecordedAwards(state);
    decision
        .award()
        .put("id", UUID.randomUUID().toString())
        .put("awardType", type)
        .put("organizationId", organization);
    return decision;
  }

  public RecordedAwards person() {
    award().put("subject", "PERSON");
    return this;
  }

  public RecordedAwards by(String authority, @Nullable String issuer) {
    ((ObjectNode) state.path("issuer")).put("authority", authority).put("organizationId", issuer);
    return this;
  }

  public RecordedAwards revoked(@Nullable String on) {
    award().put("revokedOn", on).put("revokedBy", on == null ? null : UUID.randomUUID().toString());
    state.put("version", state.path("version").asLong() + 1);
    return this;
  }

  public String awardId() {
    return award().path("id").asText();
  }

  public String number() {
    return state.path("number").asText();
  }

  public JsonNode state() {
    return state;
  }

  /** As the inbox would, in a transaction of its own. */
  public RecordedAwards heard() {
    AwardsProjection projection = CDI.current().select(AwardsProjection.class).get();
    QuarkusTransaction.requiringNew().run(() -> projection.decision(state));
    return this;
  }

  /** As awards-service does. */
  public RecordedAwards published() {
    ObjectMapper json = CDI.current().select(ObjectMapper.class).get();
    ObjectNode data = json.createObjectNode();
    data.putObject("fact");
    data.set("state", state);
    try {
      Topic.named("awards.events.v1")
          .publish(
              "/awards-service",
              "vn.thidua.awards.award-decision-recorded.v1",
              "award-decision",
              UUID.fromString(state.path("id").asText()),
              state.path("version").asLong(),
              json.writeValueAsString(data));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  private ObjectNode award() {
    return (ObjectNode) state.path("awards").path(0);
  }
}

package vn.thidua.cluster.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes over the decisions on awards that events carry. Within the transaction of the inbox; an
 * older version never overwrites a newer one.
 */
@ApplicationScoped
public class AwardsProjection {

  private final EntityManager entities;
  private final ObjectMapper json;

  AwardsProjection(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void decision(JsonNode state) {
    DecisionState decision = read(state);
    List<UUID> ids = decision.awards().stream().map(DecisionState.Given::id).toList();
    Map<UUID, KnownAward> known =
        ids.isEmpty()
            ? Map.of()
            : entities
                .createQuery("from KnownAward where id in :ids", KnownAward.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(KnownAward::id, Function.identity()));
    for (DecisionState.Given given : decision.awards()) {
      KnownAward award = known.get(given.id());
      if (award == null) {
        entities.persist(new KnownAward(decision, given));
      } else {
        award.become(decision, given);
      }
    }
  }

  /** Nothing was heard of any award; they will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    entities.createQuery("delete from KnownAward").executeUpdate();
  }

  private DecisionState read(JsonNode state) {
    try {
      return json.treeToValue(state, DecisionState.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of a decision on awards: " + unreadable.getOriginalMessage(), unreadable);
    }
  }
}

package vn.thidua.awards.rankings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes over the rankings that events carry, within the transaction of the inbox. */
@ApplicationScoped
public class RankingsProjection {

  private final EntityManager entities;
  private final ObjectMapper json;

  RankingsProjection(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void ranking(JsonNode state) {
    RankingState ranking = read(state);
    RankingHeardOf known = entities.find(RankingHeardOf.class, ranking.id());
    if (known == null) {
      entities.persist(new RankingHeardOf(ranking));
    } else {
      known.become(ranking);
    }
  }

  /** Nothing was heard of any ranking; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    entities.createQuery("delete from RankingHeardOf").executeUpdate();
  }

  private RankingState read(JsonNode state) {
    try {
      return json.treeToValue(state, RankingState.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of a ranking: " + unreadable.getOriginalMessage(), unreadable);
    }
  }
}

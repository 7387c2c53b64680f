package vn.thidua.cluster.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes over rankings, reported totals and what award types are called. Within the transaction of
 * the inbox; an older version never overwrites a newer one.
 */
@ApplicationScoped
public class OutsideProjection {

  private final EntityManager entities;
  private final ObjectMapper json;

  OutsideProjection(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void ranking(JsonNode state) {
    OutsideStates.Ranking ranking = read(state, OutsideStates.Ranking.class);
    keep(
        KnownRanking.class,
        ranking.id(),
        () -> new KnownRanking(ranking),
        known -> known.become(ranking));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void total(JsonNode state) {
    OutsideStates.Total total = read(state, OutsideStates.Total.class);
    keep(
        KnownAwardTotal.class,
        total.id(),
        () -> new KnownAwardTotal(total),
        known -> known.become(total));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void awardType(JsonNode state) {
    OutsideStates.AwardType type = read(state, OutsideStates.AwardType.class);
    keep(
        KnownAwardType.class,
        type.id(),
        () -> new KnownAwardType(type),
        known -> known.become(type));
  }

  /** Nothing was heard of any ranking; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetRankings() {
    forget("KnownRanking");
  }

  /** Nothing was heard of totals and award types; they will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetTotals() {
    forget("KnownAwardTotal");
    forget("KnownAwardType");
  }

  private void forget(String entity) {
    entities.createQuery("delete from " + entity).executeUpdate();
  }

  private <T> void keep(Class<T> type, UUID id, Supplier<T> create, Consumer<T> update) {
    T known = entities.find(type, id);
    if (known == null) {
      entities.persist(create.get());
    } else {
      update.accept(known);
    }
  }

  private <T> T read(JsonNode state, Class<T> type) {
    try {
      return json.treeToValue(state, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of a " + type.getSimpleName() + ": " + unreadable.getOriginalMessage(),
          unreadable);
    }
  }
}

package vn.thidua.cluster.work;

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
 * Takes over the states that events carry. Within the transaction of the inbox; an older version
 * never overwrites a newer one.
 */
@ApplicationScoped
public class WorkProjection {

  private final EntityManager entities;
  private final ObjectMapper json;

  WorkProjection(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void period(JsonNode state) {
    WorkStates.Period period = read(state, WorkStates.Period.class);
    keep(
        KnownPeriod.class,
        period.id(),
        () -> new KnownPeriod(period),
        known -> known.become(period));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void sheet(JsonNode state) {
    WorkStates.Sheet sheet = read(state, WorkStates.Sheet.class);
    keep(KnownWork.class, sheet.id(), () -> new KnownWork(sheet), known -> known.become(sheet));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void proposal(JsonNode state) {
    WorkStates.Proposal proposal = read(state, WorkStates.Proposal.class);
    keep(
        KnownWork.class,
        proposal.id(),
        () -> new KnownWork(proposal),
        known -> known.become(proposal));
  }

  /** Nothing was heard of any sheet; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetSheets() {
    entities.createQuery("delete from KnownPeriod").executeUpdate();
    forget(WorkKind.SHEET);
  }

  /** Nothing was heard of any proposal; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetProposals() {
    forget(WorkKind.PROPOSAL);
  }

  private void forget(WorkKind kind) {
    entities
        .createQuery("delete from KnownWork where kind = :kind")
        .setParameter("kind", kind)
        .executeUpdate();
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

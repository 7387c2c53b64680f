package vn.thidua.scoring.agreements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * The agreements that have been heard of. Written within the transaction of the inbox; an older
 * version never overwrites a newer one.
 */
@ApplicationScoped
public class KnownAgreements {

  /** Which cluster's agreement, and of which year. */
  public record Heard(UUID clusterId, int year) {}

  private final EntityManager entities;
  private final ObjectMapper json;

  KnownAgreements(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  public Optional<Signing> of(UUID cluster, int year) {
    return entities
        .createQuery(
            "select a from KnownAgreement a left join fetch a.parties"
                + " where a.clusterId = :cluster and a.year = :year",
            KnownAgreement.class)
        .setParameter("cluster", cluster)
        .setParameter("year", year)
        .getResultStream()
        .findFirst()
        .map(KnownAgreement::signing);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Heard take(JsonNode told) {
    AgreementState state = read(told);
    KnownAgreement known = entities.find(KnownAgreement.class, state.id());
    if (known == null) {
      entities.persist(new KnownAgreement(state));
    } else {
      known.become(state);
    }
    return new Heard(state.clusterId(), state.year());
  }

  /** Nothing was heard of any; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    entities.createQuery("delete from KnownAgreement").executeUpdate();
  }

  private AgreementState read(JsonNode state) {
    try {
      return json.treeToValue(state, AgreementState.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of an agreement: " + unreadable.getOriginalMessage(), unreadable);
    }
  }
}

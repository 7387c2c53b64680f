package vn.thidua.scoring.participants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes over the states that events carry. Within the transaction of the inbox; an older version
 * never overwrites a newer one.
 */
@ApplicationScoped
public class ParticipantsProjection {

  private final EntityManager entities;
  private final ObjectMapper json;
  private final Event<MembersHeard> heard;

  ParticipantsProjection(EntityManager entities, ObjectMapper json, Event<MembersHeard> heard) {
    this.entities = entities;
    this.json = json;
    this.heard = heard;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void organizer(JsonNode state) {
    ParticipantStates.Organizer organizer = read(state, ParticipantStates.Organizer.class);
    keep(
        KnownOrganizer.class,
        organizer.id(),
        () -> new KnownOrganizer(organizer),
        known -> known.become(organizer));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void organization(JsonNode state) {
    ParticipantStates.Organization organization = read(state, ParticipantStates.Organization.class);
    keep(
        KnownOrganization.class,
        organization.id(),
        () -> new KnownOrganization(organization),
        known -> known.become(organization));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void mandate(JsonNode state) {
    ParticipantStates.Mandate mandate = read(state, ParticipantStates.Mandate.class);
    keep(
        KnownMandate.class,
        mandate.id(),
        () -> new KnownMandate(mandate),
        known -> known.become(mandate));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void cluster(JsonNode state) {
    ParticipantStates.Cluster cluster = read(state, ParticipantStates.Cluster.class);
    keep(
        ClusterHeardOf.class,
        cluster.id(),
        () -> new ClusterHeardOf(cluster),
        known -> known.become(cluster));
    heard.fire(new MembersHeard(cluster.id()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void succession(JsonNode state) {
    ParticipantStates.Succession succession = read(state, ParticipantStates.Succession.class);
    keep(
        SuccessionHeardOf.class,
        succession.id(),
        () -> new SuccessionHeardOf(succession),
        known -> known.become(succession));
  }

  /** Nothing was heard of anybody; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    for (String entity :
        List.of(
            "ClusterHeardOf",
            "KnownMandate",
            "KnownOrganization",
            "KnownOrganizer",
            "SuccessionHeardOf")) {
      entities.createQuery("delete from " + entity).executeUpdate();
    }
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
          "not the state of " + type.getSimpleName() + ": " + unreadable.getOriginalMessage(),
          unreadable);
    }
  }
}

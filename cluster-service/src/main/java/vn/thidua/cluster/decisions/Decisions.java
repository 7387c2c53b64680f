package vn.thidua.cluster.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionEvents.DecisionCorrected;
import vn.thidua.cluster.decisions.DecisionEvents.DecisionRecorded;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.problem.Text;

/** Where acts on clusters find the document that they rest on, or record it. */
@ApplicationScoped
public class Decisions {

  private final DecisionRepository decisions;
  private final DecisionEvents events;
  private final EntityManager entities;

  Decisions(DecisionRepository decisions, DecisionEvents events, EntityManager entities) {
    this.decisions = decisions;
    this.events = events;
    this.entities = entities;
  }

  /**
   * The document with this number and date, recorded now if the organizer has none.
   *
   * @param kind what a new one is
   * @param pointer where the reference stands in the request
   * @return null if nothing was told
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public @Nullable UUID refer(
      UUID organizer, DecisionKind kind, @Nullable DecisionReference told, String pointer, By by) {
    return told == null ? null : document(organizer, kind, told, pointer, by);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public UUID document(
      UUID organizer, DecisionKind kind, DecisionReference told, String pointer, By by) {
    decisions.awaitTurn(organizer, told.number(), told.date());
    ClusterDecision known = decisions.numbered(organizer, told.number(), told.date()).orElse(null);
    if (known == null) {
      ClusterDecision recorded = new ClusterDecision(organizer, null, kind, told);
      decisions.persistAndFlush(recorded);
      events.publish(
          by.because(told.asReason()),
          new DecisionRecorded(kind, told.number()),
          null,
          recorded.state());
      return recorded.id();
    }
    if (known.contradicts(told)) {
      throw DecisionProblem.DECISION_DIFFERS.at(
          pointer + "/issuer",
          Text.of(
              "Quyết định %s ngày %s đã được ghi nhận là của %s.",
              "The decision %s of %s is recorded as one of %s.",
              told.number(),
              told.date(),
              known.issuer()));
    }
    ClusterDecision.State before = known.state();
    if (known.learnIssuer(told)) {
      decisions.flush();
      events.publish(
          by.because(told.asReason()),
          new DecisionCorrected(before.title()),
          before,
          known.state());
    }
    return known.id();
  }

  /** A document with its title. */
  public LegalBasis told(UUID id) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.decisions.LegalBasis(number, date, issuer, title)"
                + " from ClusterDecision where id = :id",
            LegalBasis.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** Number, date and issuer of documents. */
  public Map<UUID, DecisionReference> references(Collection<? extends @Nullable UUID> ids) {
    Set<UUID> wanted =
        ids.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select id, number, date, issuer from ClusterDecision where id in :ids", Object[].class)
        .setParameter("ids", wanted)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row ->
                    new DecisionReference((String) row[1], (LocalDate) row[2], (String) row[3])));
  }
}

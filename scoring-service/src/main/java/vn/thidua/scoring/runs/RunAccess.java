package vn.thidua.scoring.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Successions;

/** Who may start and see runs. */
@ApplicationScoped
class RunAccess {

  /** Who starts a run on demand, as what, and the organizer of the period. */
  record Allowed(By by, UUID organizerId) {}

  private final Acting acting;
  private final Successions successions;
  private final EntityManager entities;

  RunAccess(Acting acting, Successions successions, EntityManager entities) {
    this.acting = acting;
    this.successions = successions;
    this.entities = entities;
  }

  boolean seesAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  By requireRankingJob(Actor actor) {
    if (!actor.has(Role.RANKING_JOB)) {
      throw ProblemException.forbidden(
          "Chỉ tài khoản dịch vụ ranking-job được bắt đầu lượt chạy hằng đêm.",
          "Only the service account ranking-job may start a nightly run.");
    }
    return By.role(actor, Role.RANKING_JOB);
  }

  /**
   * For a run on demand: 404 for whoever may not see the period, 403 for whoever sees it but is
   * neither the ranking job nor a secretary of its organizer, 409 if it is closed.
   */
  Allowed requireOpenPeriod(Actor actor, UUID periodId) {
    Tuple period = period(periodId);
    UUID organizer = period == null ? null : period.get("organizer_id", UUID.class);
    if (period == null || organizer == null) {
      throw ProblemException.notFound("period", periodId);
    }
    By by = null;
    if (!actor.has(Role.RANKING_JOB)) {
      Mandates mandates = acting.of(actor);
      if (!actor.isAdministrator()
          && !mandates.actsFor(organizer)
          && Collections.disjoint(successions.heldBy(mandates.targets()), membersEver(periodId))) {
        throw ProblemException.notFound("period", periodId);
      }
      by = By.mandate(actor, mandates.requireSecretary(organizer));
    }
    if (!"OPEN".equals(period.get("status", String.class))) {
      throw ProblemException.of(
          RankingRunProblem.PERIOD_CLOSED,
          "Kỳ %s đã đóng; hãy mở lại trước khi xếp hạng.",
          "The period %s is closed; reopen it before ranking.",
          periodId);
    }
    return new Allowed(by == null ? By.role(actor, Role.RANKING_JOB) : by, organizer);
  }

  /** The periods of every organizer that the caller acts for. */
  Set<UUID> periodsOf(Actor actor) {
    Set<UUID> targets = acting.of(actor).targets();
    return targets.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createNativeQuery(
                    "select id from period where organizer_id in (:targets)", UUID.class)
                .setParameter("targets", targets)
                .getResultList());
  }

  private @Nullable Tuple period(UUID id) {
    List<Tuple> found =
        entities
            .createNativeQuery(
                "select organizer_id, status from period where id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<UUID> membersEver(UUID periodId) {
    return entities
        .createNativeQuery(
            "select distinct m.organization_id from known_member m"
                + " join period_cluster pc on pc.cluster_id = m.cluster_id"
                + " where pc.period_id = :period",
            UUID.class)
        .setParameter("period", periodId)
        .getResultList();
  }
}

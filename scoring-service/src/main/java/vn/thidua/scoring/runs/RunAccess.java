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
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Successions;

/** Who may start, steer and see runs. */
@ApplicationScoped
public class RunAccess {

  /** Who starts or steers a run, as what, and the organizer of its period if it has one. */
  public record Allowed(By by, @Nullable UUID organizerId) {

    public Concerns concerns() {
      return organizerId == null ? Concerns.NOBODY : Concerns.organizer(organizerId);
    }
  }

  private final Acting acting;
  private final Successions successions;
  private final EntityManager entities;

  RunAccess(Acting acting, Successions successions, EntityManager entities) {
    this.acting = acting;
    this.successions = successions;
    this.entities = entities;
  }

  public boolean seesAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  public Allowed requireRankingJob(Actor actor) {
    if (!actor.has(Role.RANKING_JOB)) {
      throw ProblemException.forbidden(
          "Chỉ tài khoản dịch vụ ranking-job được bắt đầu hay điều khiển lượt chạy hằng" + " đêm.",
          "Only the service account ranking-job may start or steer a nightly run.");
    }
    return new Allowed(By.role(actor, Role.RANKING_JOB), null);
  }

  /**
   * For a run on demand: 404 for whoever may not see the period, 403 for whoever sees it but is
   * neither the ranking job nor a secretary of its organizer, 409 if it is closed.
   */
  public Allowed requireOpenPeriod(Actor actor, UUID periodId) {
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
    requireOpen(periodId, period.get("status", String.class));
    return new Allowed(by == null ? By.role(actor, Role.RANKING_JOB) : by, organizer);
  }

  /**
   * For steering a run: whoever may start such a one.
   *
   * @param periodId of a run on demand, null of a nightly one; the caller may see the run
   */
  public Allowed requireSteering(Actor actor, @Nullable UUID periodId) {
    if (periodId == null) {
      return requireRankingJob(actor);
    }
    Tuple period = period(periodId);
    if (period == null) {
      throw ProblemException.notFound("period", periodId);
    }
    UUID organizer = period.get("organizer_id", UUID.class);
    By by =
        actor.has(Role.RANKING_JOB)
            ? By.role(actor, Role.RANKING_JOB)
            : By.mandate(actor, acting.of(actor).requireSecretary(organizer));
    return new Allowed(by, organizer);
  }

  /** 409 if the period takes no run. */
  public void requireOpen(UUID periodId) {
    Tuple period = period(periodId);
    requireOpen(periodId, period == null ? "" : period.get("status", String.class));
  }

  private static void requireOpen(UUID periodId, String status) {
    if (!"OPEN".equals(status)) {
      throw ProblemException.of(
          RankingRunProblem.PERIOD_CLOSED,
          "Kỳ %s đã đóng; hãy mở lại trước khi xếp hạng.",
          "The period %s is closed; reopen it before ranking.",
          periodId);
    }
  }

  /** The periods of every organizer that the caller acts for. */
  public Set<UUID> periodsOf(Actor actor) {
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

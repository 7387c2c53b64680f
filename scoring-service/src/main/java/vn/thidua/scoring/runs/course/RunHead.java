package vn.thidua.scoring.runs.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.runs.RunAccess;
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunLogged;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.RunStatus;

/** The row of a run, held until the transaction ends, for whoever may see it. */
@ApplicationScoped
class RunHead {

  private static final String HOLD =
      """
      select kind, mode, night, period_id, cluster_id, status
        from ranking_run where id = :run for update
      """;

  private final EntityManager entities;
  private final RunAccess access;

  RunHead(EntityManager entities, RunAccess access) {
    this.entities = entities;
    this.access = access;
  }

  RunLogged hold(UUID run, Actor actor) {
    List<Tuple> found =
        entities.createNativeQuery(HOLD, Tuple.class).setParameter("run", run).getResultList();
    RunLogged held = found.isEmpty() ? null : read(found.getFirst());
    if (held == null || !seen(held.periodId(), actor)) {
      throw ProblemException.notFound("ranking-run", run);
    }
    return held;
  }

  private boolean seen(@Nullable UUID period, Actor actor) {
    return access.seesAll(actor) || (period != null && access.periodsOf(actor).contains(period));
  }

  private static RunLogged read(Tuple row) {
    return new RunLogged(
        RunKind.valueOf(row.get("kind", String.class)),
        RunMode.valueOf(row.get("mode", String.class)),
        date(row.get("night")),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        RunStatus.valueOf(row.get("status", String.class)));
  }

  private static @Nullable LocalDate date(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Date date -> date.toLocalDate();
      default -> (LocalDate) value;
    };
  }
}

package vn.thidua.scoring.runs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.runs.TaskStatus;

/** The clusters of a run, for whoever may see the run. */
@ApplicationScoped
class RankingTaskQueries {

  private static final String TASKS =
      """
      select t.period_id, t.cluster_id, c.name, t.status, t.attempts, t.lapses, l.replica,
             t.last_error, t.finished_at
        from ranking_task t
        left join known_cluster c on c.id = t.cluster_id
        left join ranking_lease l on l.id = t.lease
      """;

  private final EntityManager entities;

  RankingTaskQueries(EntityManager entities) {
    this.entities = entities;
  }

  Page<RankingTaskRow> list(UUID run, @Nullable TaskStatus status, PageRequest request) {
    Where where =
        new Where()
            .and("t.run_id = :run", "run", run)
            .and("t.status = :status", "status", status == null ? null : status.name());
    UUID after = request.after();
    if (after != null) {
      where
          .and("(t.period_id, t.cluster_id) > (cast(:period as uuid), cast(:after as uuid))")
          .with("period", Objects.requireNonNull(request.afterText()))
          .with("after", after);
    }
    List<Tuple> rows =
        where
            .bind(
                entities.createNativeQuery(
                    TASKS + where.clause() + " order by t.period_id, t.cluster_id limit :most",
                    Tuple.class))
            .setParameter("most", request.fetch())
            .getResultList();
    return request.page(
        rows.stream().map(RankingTaskQueries::row).toList(),
        row -> row.periodId().toString(),
        RankingTaskRow::clusterId);
  }

  private static RankingTaskRow row(Tuple row) {
    return new RankingTaskRow(
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("name", String.class),
        TaskStatus.valueOf(row.get("status", String.class)),
        row.get("attempts", Integer.class),
        row.get("lapses", Integer.class),
        row.get("replica", String.class),
        row.get("last_error", String.class),
        row.get("finished_at", Instant.class));
  }
}

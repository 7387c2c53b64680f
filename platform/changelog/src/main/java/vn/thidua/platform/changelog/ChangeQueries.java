package vn.thidua.platform.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeQuestion.Order;
import vn.thidua.platform.changelog.LoggedAct.Change;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads the change log: of one aggregate for whoever sees it, of everything for auditors. */
@ApplicationScoped
public class ChangeQueries {

  /** The most that one file holds; whoever needs more narrows the question. */
  static final int MOST_IN_A_FILE = 5000;

  private static final String ENTRIES =
      """
      select l.id, l.at, l.by_subject, l.acting_as, l.mandate_id, l.mandate_target, l.reason,
             l.action, l.aggregate_type, l.aggregate_id, l.aggregate_version, l.organizer_id,
             l.organization_id, l.changes
        from change_log l
      """;

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  private static final UUID NOBODY = new UUID(0, 0);

  private final EntityManager entities;
  private final Acting acting;
  private final Cursors cursors;
  private final ObjectMapper json;

  ChangeQueries(EntityManager entities, Acting acting, Cursors cursors, ObjectMapper json) {
    this.entities = entities;
    this.acting = acting;
    this.cursors = cursors;
    this.json = json;
  }

  /** Whether the caller may see the aggregate is for the feature to ask before. */
  public Page<LoggedAct> of(
      UUID aggregateId,
      @Nullable String orderWanted,
      @Nullable String cursor,
      @Nullable String limit) {
    Order order = ChangeQuestion.order(orderWanted);
    PageRequest request = cursors.read("changes|" + aggregateId + order, cursor, limit);
    Where where = new Where().and("l.aggregate_id = :aggregate", "aggregate", aggregateId);
    return request.page(read(after(where, order, request), order, request.fetch()), LoggedAct::id);
  }

  /** 403 for whoever is neither an administrator nor an auditor of some organizer. */
  public Page<LoggedAct> search(
      ChangeQuestion question, Actor actor, @Nullable String cursor, @Nullable String limit) {
    ChangeQuestion.Filter filter = question.filter();
    PageRequest request = cursors.read("change-search|" + actor.subject() + filter, cursor, limit);
    Where where = after(conditions(filter, actor), filter.order(), request);
    return request.page(read(where, filter.order(), request.fetch()), LoggedAct::id);
  }

  /** As {@link #search}, in one piece. */
  public List<LoggedAct> export(ChangeQuestion question, Actor actor) {
    ChangeQuestion.Filter filter = question.filter();
    return read(conditions(filter, actor), filter.order(), MOST_IN_A_FILE);
  }

  private Where conditions(ChangeQuestion.Filter filter, Actor actor) {
    Where where =
        new Where()
            .and("l.by_subject = :who", "who", filter.who())
            .and("l.mandate_id = :mandate", "mandate", filter.mandateId())
            .and("l.aggregate_type = :type", "type", filter.aggregateType())
            .and("l.aggregate_id = :aggregate", "aggregate", filter.aggregateId())
            .and("l.action = :action", "action", filter.action())
            .and("l.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("l.organization_id = :organization", "organization", filter.organizationId())
            .and("l.at >= :from", "from", filter.from())
            .and("l.at < :to", "to", filter.to())
            .and("lower(l.reason) like lower(:q) escape '!'", "q", Where.containing(filter.q()));
    if (!actor.isAdministrator()) {
      onlyAudited(where, acting.of(actor).held());
    }
    return where;
  }

  /** Nobody audits an organization that they act for themselves. */
  private static void onlyAudited(Where where, List<HeldMandate> held) {
    Set<UUID> audited =
        held.stream()
            .filter(mandate -> mandate.role() == MandateRole.AUDITOR)
            .map(HeldMandate::target)
            .collect(Collectors.toSet());
    if (audited.isEmpty()) {
      throw ProblemException.forbidden(
          "Chỉ người kiểm tra của một cơ quan tổ chức hoặc quản trị viên được tra nhật ký thay đổi.",
          "Only an auditor of an organizer or an administrator may search the change log.");
    }
    Set<UUID> own =
        held.stream()
            .filter(mandate -> mandate.role() != MandateRole.AUDITOR)
            .map(HeldMandate::target)
            .collect(Collectors.toSet());
    where
        .and("l.organizer_id in (:audited)", "audited", audited)
        .and(
            "(l.organization_id is null or l.organization_id not in (:own))", "own", orNobody(own));
  }

  private static Where after(Where where, Order order, PageRequest request) {
    String side =
        switch (order) {
          case NEWEST_FIRST -> "<";
          case OLDEST_FIRST -> ">";
        };
    return where.and(
        "l.seq " + side + " (select c.seq from change_log c where c.id = :after)",
        "after",
        request.after());
  }

  private List<LoggedAct> read(Where where, Order order, int most) {
    String direction =
        switch (order) {
          case NEWEST_FIRST -> "desc";
          case OLDEST_FIRST -> "asc";
        };
    return where
        .bind(
            entities.createNativeQuery(
                ENTRIES + where.clause() + " order by l.seq " + direction, Tuple.class))
        .setMaxResults(most)
        .getResultStream()
        .map(row -> toAct((Tuple) row))
        .toList();
  }

  private LoggedAct toAct(Tuple row) {
    try {
      return new LoggedAct(
          row.get("id", UUID.class),
          row.get("at", Instant.class),
          new LoggedAct.LoggedBy(
              row.get("by_subject", String.class),
              row.get("acting_as", String.class),
              row.get("mandate_id", UUID.class),
              row.get("mandate_target", UUID.class)),
          row.get("reason", String.class),
          row.get("action", String.class),
          row.get("aggregate_type", String.class),
          row.get("aggregate_id", UUID.class),
          row.get("aggregate_version", Number.class).longValue(),
          row.get("organizer_id", UUID.class),
          row.get("organization_id", UUID.class),
          json.readValue(row.get("changes", String.class), CHANGES),
          0);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("entry " + row.get("id") + " is no JSON", broken);
    }
  }

  private static Collection<UUID> orNobody(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of(NOBODY) : ids;
  }
}

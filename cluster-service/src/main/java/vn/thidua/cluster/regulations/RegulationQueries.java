package vn.thidua.cluster.regulations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads regulations; whoever has to do with the organizer may, also while they are drafts. */
@ApplicationScoped
public class RegulationQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable RegulationStatus status,
      @Nullable LocalDate asOf,
      @Nullable String source,
      @Nullable String key) {}

  private final RegulationRepository regulations;
  private final EntityManager entities;
  private final Involved involved;

  RegulationQueries(RegulationRepository regulations, EntityManager entities, Involved involved) {
    this.regulations = regulations;
    this.entities = entities;
    this.involved = involved;
  }

  Page<RegulationViews.RegulationRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("organizerId = :organizer", "organizer", filter.organizerId())
            .and("status = :status", "status", filter.status())
            .and("validFrom <= :on and (validTo is null or validTo > :on)", "on", filter.asOf())
            .and("source = :source", "source", filter.source())
            .and("key = :key", "key", filter.key())
            .and("id > :after", "after", request.after());
    return request.page(
        involved
            .narrow(where, actor, "organizerId")
            .bind(
                entities.createQuery(
                    "select new vn.thidua.cluster.regulations.RegulationViews$RegulationRow(id, source, key,"
                        + " organizerId, number, title, status, validFrom, validTo, version)"
                        + " from Regulation"
                        + where.clause()
                        + " order by id",
                    RegulationViews.RegulationRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        RegulationViews.RegulationRow::id);
  }

  /** 404 also for whoever may not see it. */
  RegulationViews.One one(UUID id, Actor actor) {
    requireVisible(id, actor);
    return regulations.findById(id).view();
  }

  RegulationViews.Calendar calendar(UUID id, int year, Actor actor) {
    RegulationViews.One regulation = one(id, actor);
    return new RegulationViews.Calendar(id, year, days(regulation, year));
  }

  /** What the regulation that is in force on a day says of a year. */
  public Optional<YearCalendar> calendarOf(UUID organizer, int year, LocalDate on) {
    return entities
        .createQuery(
            "select r from Regulation r left join fetch r.deadlines where"
                + " r.organizerId = :organizer and r.validFrom <= :on"
                + " and (r.validTo is null or r.validTo > :on)",
            Regulation.class)
        .setParameter("organizer", organizer)
        .setParameter("on", on)
        .getResultStream()
        .findFirst()
        .map(found -> {
          RegulationViews.One regulation = found.view();
          RegulationViews.Approval approval = regulation.approval();
          return new YearCalendar(
              regulation.id(),
              regulation.number(),
              regulation.title(),
              approval == null ? null : approval.number(),
              approval == null ? null : approval.date(),
              approval == null ? null : approval.issuer(),
              days(regulation, year).stream()
                  .map(day -> new YearCalendar.Due(day.step(), day.date()))
                  .toList());
        });
  }

  private static List<RegulationViews.Day> days(RegulationViews.One regulation, int year) {
    return regulation.deadlines().stream()
        .map(d -> new RegulationViews.Day(d.step(), d.in(year)))
        .sorted(
            Comparator.comparing(RegulationViews.Day::date)
                .thenComparing(RegulationViews.Day::step))
        .toList();
  }

  void requireVisible(UUID id, Actor actor) {
    involved.requireSeen(organizerOf(id), actor, "regulation", id);
  }

  UUID organizerOf(UUID id) {
    return entities
        .createQuery("select organizerId from Regulation where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("regulation", id));
  }
}

package vn.thidua.cluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;

/** Reads many organizations as they were on a date, in one statement each time. */
@ApplicationScoped
class OrganizationSearch {

  /** What was found, and where it stands in the list. */
  private record Hit(PlaceInList place, FoundOrganization organization) {}

  private final EntityManager entities;

  OrganizationSearch(EntityManager entities) {
    this.entities = entities;
  }

  Page<FoundOrganization> list(Criteria criteria, LocalDate on, PageRequest request) {
    if (criteria.typed() != null && criteria.words().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Statement statement = new Statement(on, criteria.words());
    String text = ListStatement.write(criteria, statement, request);
    List<Hit> hits =
        statement.read(entities, text).stream().map(row -> hit(row, criteria, on)).toList();
    Page<Hit> page = request.page(hits, hit -> hit.place().kept(), hit -> hit.organization().id());
    return new Page<>(page.items().stream().map(Hit::organization).toList(), page.nextCursor());
  }

  List<Suggestion> suggest(Typed typed, LocalDate on, int limit) {
    if (typed.words().isEmpty()) {
      return List.of();
    }
    Statement statement = new Statement(on, typed.words());
    statement.with("typed", String.join(" ", typed.words()));
    statement.with("fetch", limit);
    return statement.read(entities, SuggestionStatement.write(typed.words().size())).stream()
        .map(row -> suggestion(row, on))
        .toList();
  }

  private static Hit hit(Tuple row, Criteria criteria, LocalDate on) {
    String name = row.get("name", String.class);
    return new Hit(
        new PlaceInList(row.get("stage", Integer.class), row.get("text", String.class)),
        new FoundOrganization(
            row.get("id", UUID.class),
            row.get("source", String.class),
            row.get("key", String.class),
            row.get("kind", String.class),
            row.get("parent_id", UUID.class),
            name,
            row.get("name_en", String.class),
            row.get("org_code", String.class),
            row.get("ended_on", LocalDate.class),
            criteria.isSearch() || name == null ? match(row, on) : null,
            row.get("version", Long.class)));
  }

  private static Suggestion suggestion(Tuple row, LocalDate on) {
    @Nullable String present = row.get("name", String.class);
    return new Suggestion(
        row.get("id", UUID.class),
        present == null ? row.get("last_name", String.class) : present,
        row.get("kind", String.class),
        row.get("parent_id", UUID.class),
        row.get("parent_name", String.class),
        row.get("ended_on", LocalDate.class),
        row.get("stage", Integer.class) < SuggestionStatement.FIRST_FORMER ? null : match(row, on));
  }

  private static Match match(Tuple row, LocalDate on) {
    @Nullable LocalDate to = row.get("valid_to", LocalDate.class);
    return new Match(
        row.get("matched_name", String.class),
        row.get("matched_code", String.class),
        row.get("valid_from", LocalDate.class),
        to,
        to != null && !to.isAfter(on));
  }
}

package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementResult;
import vn.thidua.cluster.movements.content.MovementReview;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;

/** Tells launches and reviews with names as on their day, of many movements at once. */
@ApplicationScoped
class Named {

  /** Whoever had no name on the day is called as they are called now, or were last. */
  private static final String NAMES =
      """
      select a.id, a.day, coalesce(c.name, o.name) as name
        from unnest(cast(:ids as uuid[]), cast(:days as date[])) as a (id, day)
        left join lateral (
             select n.name from cluster_name n where n.cluster_id = a.id
              order by daterange(n.valid_from, n.valid_to) @> a.day desc, n.valid_from desc
              limit 1) c on true
        left join lateral (
             select n.name from organization_name n where n.organization_id = a.id
              order by daterange(n.valid_from, n.valid_to) @> a.day desc,
                       n.valid_from desc nulls last limit 1) o on true
      """;

  private record OnDay(UUID id, LocalDate day) {}

  private final EntityManager entities;
  private final Files files;
  private final Clock clock;

  Named(EntityManager entities, Files files, Clock clock) {
    this.entities = entities;
    this.files = files;
    this.clock = clock;
  }

  /** In the order of the movements. */
  List<MovementLaunch> launches(List<Movement> movements) {
    LocalDate today = LocalDate.now(clock);
    Set<OnDay> asked = new HashSet<>();
    for (Movement movement : movements) {
      MovementLaunch launch = movement.launch();
      LocalDate on = launch.on() == null ? today : launch.on();
      Party by = launch.by();
      if (by != null && by.organizationId() != null) {
        asked.add(new OnDay(by.organizationId(), on));
      }
      Person person = launch.person();
      if (person != null && person.organizationId() != null) {
        asked.add(new OnDay(person.organizationId(), on));
      }
    }
    Map<OnDay, String> names = names(asked);
    return movements.stream().map(movement -> launch(movement.launch(), names, today)).toList();
  }

  private static MovementLaunch launch(
      MovementLaunch launch, Map<OnDay, String> names, LocalDate today) {
    LocalDate on = launch.on() == null ? today : launch.on();
    Party by = launch.by();
    Person person = launch.person();
    return new MovementLaunch(
        by == null || by.organizationId() == null
            ? by
            : new Party(by.organizationId(), names.get(new OnDay(by.organizationId(), on))),
        person == null || person.organizationId() == null
            ? person
            : new Person(
                person.name(),
                person.position(),
                person.organizationId(),
                names.get(new OnDay(person.organizationId(), on))),
        launch.on(),
        launch.place(),
        launch.conferenceId());
  }

  /** In the order of the movements, with the results that are wanted. */
  List<List<MovementViews.Review>> reviews(
      List<Movement> movements, Predicate<MovementResult> wanted) {
    LocalDate today = LocalDate.now(clock);
    Set<OnDay> asked = new HashSet<>();
    for (Movement movement : movements) {
      for (MovementReview review : movement.reviews().values()) {
        LocalDate on = review.on() == null ? today : review.on();
        review.results().stream()
            .filter(wanted)
            .forEach(result -> asked.add(new OnDay(result.whose(), on)));
      }
    }
    Map<OnDay, String> names = names(asked);
    Map<ReviewKind, Map<UUID, List<FileView>>> used = new HashMap<>();
    List<UUID> ids = movements.stream().map(Movement::id).toList();
    for (ReviewKind kind : ReviewKind.values()) {
      used.put(kind, files.of(ChangeMovement.fileType(kind), ids));
    }
    return movements.stream()
        .map(movement ->
            movement.reviews().entrySet().stream()
                .map(review ->
                    review(
                        review.getKey(),
                        review.getValue(),
                        results(review.getValue(), wanted, names, today),
                        used.getOrDefault(review.getKey(), Map.of()).get(movement.id())))
                .toList())
        .toList();
  }

  private static MovementViews.Review review(
      ReviewKind kind,
      MovementReview review,
      List<MovementViews.Result> results,
      @Nullable List<FileView> files) {
    return new MovementViews.Review(
        kind, review.on(), review.summary(), results, files == null ? List.of() : files);
  }

  private static List<MovementViews.Result> results(
      MovementReview review,
      Predicate<MovementResult> wanted,
      Map<OnDay, String> names,
      LocalDate today) {
    LocalDate on = review.on() == null ? today : review.on();
    return review.results().stream()
        .filter(wanted)
        .map(result ->
            new MovementViews.Result(
                result.clusterId(),
                result.organizationId(),
                names.get(new OnDay(result.whose(), on)),
                result.text(),
                result.achieved()))
        .toList();
  }

  private Map<OnDay, String> names(Collection<OnDay> asked) {
    List<UUID> ids = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (OnDay one : asked) {
      ids.add(one.id());
      days.add(one.day());
    }
    Map<OnDay, String> names = new HashMap<>();
    if (ids.isEmpty()) {
      return names;
    }
    entities
        .createNativeQuery(NAMES, Tuple.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("days", days.toArray(LocalDate[]::new))
        .getResultStream()
        .forEach(row -> {
          Tuple one = (Tuple) row;
          String name = one.get("name", String.class);
          if (name != null) {
            names.put(new OnDay(one.get("id", UUID.class), one.get("day", LocalDate.class)), name);
          }
        });
    return names;
  }
}

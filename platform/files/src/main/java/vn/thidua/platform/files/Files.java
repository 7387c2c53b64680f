package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Files for other features: an aggregate says which files it uses, and from then on whoever may see
 * it may see them, and they are kept.
 */
@ApplicationScoped
public class Files {

  private final EntityManager entities;
  private final FileQueries queries;
  private final Clock clock;

  Files(EntityManager entities, FileQueries queries, Clock clock) {
    this.entities = entities;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * Who uses files.
   *
   * @param organizer whose people see the files
   * @param cluster whose members see them too; null if it belongs to none: then the members of all
   *     clusters of the organizer do
   */
  public record Use(String aggregateType, UUID aggregate, UUID organizer, @Nullable UUID cluster) {}

  /**
   * From now on the aggregate uses these files besides those it uses already. A file that the actor
   * may not see is as unknown as one that is not there: 400 {@code unknown-file} for all of them.
   *
   * @param pointerPrefix JSON pointer to the list of files in the request, for example {@code
   *     /files}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void use(Use use, List<UUID> files, Actor by, String pointerPrefix) {
    use(use, files, by, i -> pointerPrefix + "/" + i);
  }

  /**
   * The same for a single file.
   *
   * @param pointer where the request names it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void useOne(Use use, UUID file, Actor by, String pointer) {
    use(use, List.of(file), by, i -> pointer);
  }

  /**
   * From now on the aggregate uses these files instead of those it used.
   *
   * @return whether these are others
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean replace(Use use, List<UUID> files, Actor by, String pointerPrefix) {
    Set<UUID> before =
        of(use.aggregateType(), List.of(use.aggregate()))
            .getOrDefault(use.aggregate(), List.of())
            .stream()
            .map(FileView::id)
            .collect(Collectors.toSet());
    Set<UUID> gone = new HashSet<>(before);
    gone.removeAll(Set.copyOf(files));
    use(use, files, by, pointerPrefix);
    release(gone, use.aggregateType(), use.aggregate());
    return !before.equals(Set.copyOf(files));
  }

  private void use(Use use, List<UUID> files, Actor by, IntFunction<String> pointer) {
    if (files.isEmpty()) {
      return;
    }
    lock(files);
    requireVisible(files, by, pointer);
    Instant now = clock.instant();
    entities
        .createNativeQuery(
            """
            insert into document_use
                   (file_id, aggregate_type, aggregate_id, organizer_id, cluster_id, used_at)
            select f.id, :type, :aggregate, :organizer, cast(:cluster as uuid), :now
              from document_file f where f.id in (:files)
            on conflict do nothing
            """)
        .setParameter("type", use.aggregateType())
        .setParameter("aggregate", use.aggregate())
        .setParameter("organizer", use.organizer())
        .setParameter("cluster", use.cluster() == null ? null : use.cluster().toString())
        .setParameter("now", now)
        .setParameter("files", files)
        .executeUpdate();
    entities
        .createNativeQuery("update document_file set unused_since = null where id in (:files)")
        .setParameter("files", files)
        .executeUpdate();
  }

  /** The aggregate uses these files no more. What nobody uses is removed after some days. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(Collection<UUID> files, String aggregateType, UUID aggregate) {
    if (files.isEmpty()) {
      return;
    }
    lock(files);
    entities
        .createNativeQuery(
            "delete from document_use where file_id in (:files)"
                + " and aggregate_type = :type and aggregate_id = :aggregate")
        .setParameter("files", files)
        .setParameter("type", aggregateType)
        .setParameter("aggregate", aggregate)
        .executeUpdate();
    entities
        .createNativeQuery(
            """
            update document_file f set unused_since = :now
             where f.id in (:files) and f.unused_since is null
               and not exists (select 1 from document_use u where u.file_id = f.id)
            """)
        .setParameter("now", clock.instant())
        .setParameter("files", files)
        .executeUpdate();
  }

  /**
   * What {@link #use} would refuse, for a command that tells it with its other refusals.
   *
   * @param named files by where the request names them
   */
  public List<FieldError> unknown(Map<String, UUID> named, Actor by) {
    Set<UUID> visible = queries.visible(Set.copyOf(named.values()), by);
    List<FieldError> errors = new ArrayList<>();
    named.forEach((pointer, file) -> {
      if (!visible.contains(file)) {
        errors.add(
            new FieldError(
                pointer, "unknown-file", Text.of("Không có tệp %s", "There is no file %s", file)));
      }
    });
    return errors;
  }

  /**
   * What each of these aggregates of one type uses; one statement for all. Whether the caller may
   * see the aggregates is for their feature to ask before.
   *
   * @return no entry for an aggregate without files
   */
  public Map<UUID, List<FileView>> of(String aggregateType, Collection<UUID> aggregates) {
    return queries.usedBy(aggregateType, aggregates);
  }

  /** In one order, so that nobody waits in a circle; two who change uses of one file take turns. */
  private void lock(Collection<UUID> files) {
    entities
        .createNativeQuery(
            "select id from document_file where id in (:files) order by id for no key update",
            UUID.class)
        .setParameter("files", files)
        .getResultList();
  }

  private void requireVisible(List<UUID> files, Actor by, IntFunction<String> pointer) {
    Map<String, UUID> named = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      named.putIfAbsent(pointer.apply(i), files.get(i));
    }
    List<FieldError> errors = unknown(named, by);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}

package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param on first day on which it holds
 * @param predecessors in the order of the document
 * @param successors likewise; of RENAME and TRANSFER the predecessor itself
 * @param change what becomes different about the one that continues
 * @param memberships where the rule for the successor's membership is set aside
 */
public record Act(
    ActKind kind,
    LocalDate on,
    List<UUID> predecessors,
    List<Successor> successors,
    @Nullable Change change,
    List<Override> memberships) {

  /** Either an organization that is there, or one that begins; then it has no id at first. */
  public record Successor(@Nullable UUID organizationId, @Nullable Beginner created) {}

  /** An organization that an act establishes. */
  public record Beginner(
      @Nullable String source,
      @Nullable String key,
      String kind,
      String name,
      @Nullable String nameEn,
      @Nullable String orgCode,
      @Nullable UUID parentId) {}

  /** What is null stays as it is; only TRANSFER takes a missing parent for none. */
  public record Change(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String kind,
      @Nullable String orgCode,
      @Nullable UUID parentId) {}

  /**
   * @param organizationId the successor, if it is there
   * @param successor which successor, counted from 0, if this act establishes it
   */
  public record Override(
      UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable Integer successor,
      boolean joins,
      String reason) {}

  public Act {
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
    memberships = List.copyOf(memberships);
  }

  /** Stands for a successor that has no id yet. */
  static UUID placeholder(int successor) {
    return new UUID(0, successor + 1L);
  }

  /** Who is meant by an id, or by what stands for one. */
  Effects.Party party(UUID id, Facts facts) {
    int successor = successorIds().indexOf(id);
    Beginner created = successor < 0 ? null : successors.get(successor).created();
    if (created != null) {
      UUID begun = successors.get(successor).organizationId();
      return new Effects.Party(begun, successor, created.name());
    }
    Facts.Unit unit = facts.organizations().get(id);
    return new Effects.Party(id, null, unit == null ? null : unit.name());
  }

  /** Ids of the successors, or what stands for them. */
  List<UUID> successorIds() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < successors.size(); i++) {
      UUID id = successors.get(i).organizationId();
      ids.add(id == null ? placeholder(i) : id);
    }
    return ids;
  }

  /** The organizations that are no more afterwards, in the order of the act. */
  List<UUID> ending() {
    List<UUID> ending = new ArrayList<>(predecessors);
    ending.removeAll(successorIds());
    return ending;
  }

  /** Those that are there before and after. */
  List<UUID> continuing() {
    List<UUID> continuing = new ArrayList<>(predecessors);
    continuing.retainAll(successorIds());
    return continuing;
  }

  /** The one that {@code change} is about; null if there is none or more than one. */
  @Nullable UUID changing() {
    List<UUID> continuing = continuing();
    return change == null || continuing.size() != 1 ? null : continuing.getFirst();
  }

  /** Every organization that the act names and that has to be there. */
  public Set<UUID> named() {
    Set<UUID> named = new LinkedHashSet<>(predecessors);
    for (Successor successor : successors) {
      if (successor.organizationId() != null && successor.created() == null) {
        named.add(successor.organizationId());
      }
    }
    named.addAll(parents());
    return named;
  }

  /** The parents that the act names. */
  public Set<UUID> parents() {
    Set<UUID> parents = new LinkedHashSet<>();
    for (Successor successor : successors) {
      if (successor.created() != null && successor.created().parentId() != null) {
        parents.add(successor.created().parentId());
      }
    }
    if (change != null && change.parentId() != null) {
      parents.add(change.parentId());
    }
    return parents;
  }

  /** The codes that begin with the act. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    for (Successor successor : successors) {
      if (successor.created() != null && successor.created().orgCode() != null) {
        codes.add(successor.created().orgCode());
      }
    }
    if (change != null && change.orgCode() != null) {
      codes.add(change.orgCode());
    }
    return codes;
  }

  /** The same act after its new organizations have begun. */
  public Act begun(List<@Nullable UUID> ids) {
    List<Successor> known = new ArrayList<>();
    for (int i = 0; i < successors.size(); i++) {
      Successor successor = successors.get(i);
      known.add(
          successor.created() == null ? successor : new Successor(ids.get(i), successor.created()));
    }
    return new Act(kind, on, predecessors, known, change, memberships);
  }
}

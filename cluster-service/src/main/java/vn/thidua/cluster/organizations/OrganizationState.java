package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization with all that was ever true of it, as events carry it.
 *
 * @param kind the open one, or the last
 * @param parentId the open one, or the last
 * @param endedOn first day on which it is no more; null while it is
 */
public record OrganizationState(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    String kind,
    @Nullable UUID parentId,
    List<Dated.Name> names,
    List<Dated.Code> codes,
    List<Dated.Kind> kinds,
    List<Dated.Parent> parents,
    @Nullable LocalDate endedOn,
    @Nullable String endDocument,
    long version) {

  /** With the kind and the parent that its history ends with. */
  static OrganizationState of(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      List<Dated.Name> names,
      List<Dated.Code> codes,
      List<Dated.Kind> kinds,
      List<Dated.Parent> parents,
      @Nullable LocalDate endedOn,
      @Nullable String endDocument,
      long version) {
    Dated.Parent parent = Dated.last(parents, endedOn);
    return new OrganizationState(
        id,
        source,
        key,
        kinds.getLast().kind(),
        parent == null ? null : parent.parentId(),
        names,
        codes,
        kinds,
        parents,
        endedOn,
        endDocument,
        version);
  }
}

package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something about an organization and when it holds. */
public sealed interface Dated {

  /** First day; null if it always has been so. */
  @Nullable LocalDate from();

  /** First day on which it no longer holds; null while it does. */
  @Nullable LocalDate to();

  /** What made it so. */
  @Nullable String document();

  /** The one of them that holds on the day. */
  static <D extends Dated> @Nullable D on(List<D> history, LocalDate day) {
    for (D one : history) {
      if ((one.from() == null || !one.from().isAfter(day))
          && (one.to() == null || one.to().isAfter(day))) {
        return one;
      }
    }
    return null;
  }

  /**
   * What an organization was called on the day; one that was no more, as it was called last, and
   * one that was not there yet, as it was called first.
   */
  static @Nullable String calledOn(List<Name> history, LocalDate day) {
    String called = null;
    for (Name name : history) {
      if (called == null || name.from() == null || !name.from().isAfter(day)) {
        called = name.name();
      }
    }
    return called;
  }

  /**
   * The one that is open, or that ended with the organization.
   *
   * @param history in its order
   */
  static <D extends Dated> @Nullable D last(List<D> history, @Nullable LocalDate endedOn) {
    if (history.isEmpty()) {
      return null;
    }
    D last = history.getLast();
    return last.to() == null || last.to().equals(endedOn) ? last : null;
  }

  /** 409 unless the day is after the first one of what is open. */
  static void requireAfterLast(List<? extends Dated> history, LocalDate day) {
    for (Dated one : history) {
      if (one.to() == null && one.from() != null && !one.from().isBefore(day)) {
        throw Organization.notAfter(day, one.from());
      }
    }
  }

  @Schema(name = "DatedName")
  record Name(
      String name,
      @Nullable String nameEn,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String document)
      implements Dated {}

  /** An electronic identification code (Decision 20/2020/QĐ-TTg). */
  @Schema(name = "DatedCode")
  record Code(
      String orgCode, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String document)
      implements Dated {}

  @Schema(name = "DatedKind")
  record Kind(
      String kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String document)
      implements Dated {}

  @Schema(name = "DatedParent")
  record Parent(
      UUID parentId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String document)
      implements Dated {}
}

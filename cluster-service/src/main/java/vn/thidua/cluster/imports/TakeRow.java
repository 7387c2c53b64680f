package vn.thidua.cluster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.file.Column;
import vn.thidua.cluster.imports.file.GivenRow;
import vn.thidua.cluster.imports.file.GivenRow.Reference;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.cluster.organizations.Dated;
import vn.thidua.cluster.organizations.NewOrganization;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.organizations.OrganizationState;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Brings into the register what one row says. What is there already from the row's day on is left
 * alone, so a file that is taken twice does nothing the second time.
 */
@ApplicationScoped
class TakeRow {

  /** What became of it. */
  record Taken(RowOutcome outcome, @Nullable UUID organizationId, List<RowError> errors) {

    static Taken refused(List<RowError> errors) {
      return new Taken(RowOutcome.REFUSED, null, errors);
    }
  }

  /**
   * The parent that a row names.
   *
   * @param id null if there is none, or none yet
   * @param inDryRun whether a row of the same dry run would make it
   */
  record Parent(@Nullable UUID id, boolean inDryRun, @Nullable LocalDate from) {}

  private static final String OTHER = "OTHER";

  private final OrganizationActs organizations;
  private final ClosedYears years;
  private final Clock clock;

  TakeRow(OrganizationActs organizations, ClosedYears years, Clock clock) {
    this.organizations = organizations;
    this.years = years;
    this.clock = clock;
  }

  /**
   * @param present the organization, if there is one, with its row locked
   * @param parent null if the row names none
   */
  Taken take(GivenRow row, @Nullable OrganizationState present, @Nullable Parent parent, By by) {
    if (parent != null && parent.inDryRun() && !isThere(parent, day(row))) {
      return Taken.refused(
          List.of(
              RowError.of(
                  Column.PARENT_KEY,
                  "not-existing",
                  Text.of(
                      "Ngày %2$s chưa có đơn vị %1$s",
                      "The organization %s is not there on %s", row.parent(), day(row)))));
    }
    return present == null ? begin(row, parent, by) : change(row, present, parent, by);
  }

  private Taken begin(GivenRow row, @Nullable Parent parent, By by) {
    Reference own = Objects.requireNonNull(row.own());
    UUID id =
        organizations.begin(
            new NewOrganization(
                new ExternalReference(own.source(), own.key()),
                row.kind() == null ? OTHER : row.kind(),
                Objects.requireNonNull(row.name()),
                row.nameEn(),
                row.orgCode(),
                parent == null ? null : parent.id()),
            row.from(),
            row.document(),
            by);
    return new Taken(RowOutcome.CREATED, id, List.of());
  }

  private Taken change(GivenRow row, OrganizationState present, @Nullable Parent parent, By by) {
    List<Difference> differences = differences(row, present, parent, by);
    if (differences.isEmpty()) {
      return new Taken(RowOutcome.UNCHANGED, present.id(), List.of());
    }
    List<RowError> errors = missing(row, present, differences);
    LocalDate from = row.from();
    if (errors.isEmpty() && from != null) {
      errors = refusals(present, differences, from);
    }
    if (!errors.isEmpty()) {
      return new Taken(RowOutcome.REFUSED, present.id(), errors);
    }
    differences.forEach(difference -> difference.act().run());
    return new Taken(RowOutcome.CHANGED, present.id(), List.of());
  }

  private record Difference(Column column, List<? extends Dated> history, Runnable act) {}

  private List<Difference> differences(
      GivenRow row, OrganizationState present, @Nullable Parent parent, By by) {
    LocalDate on = day(row);
    UUID id = present.id();
    List<Difference> differences = new ArrayList<>();
    String name = Objects.requireNonNull(row.name());
    if (!says(row, present.names(), one -> sameName(row, one))) {
      differences.add(
          new Difference(
              Column.NAME,
              present.names(),
              () -> organizations.rename(id, name, row.nameEn(), on, row.document(), by)));
    }
    String code = row.orgCode();
    if (code != null && !says(row, present.codes(), one -> one.orgCode().equals(code))) {
      differences.add(
          new Difference(
              Column.ORG_CODE,
              present.codes(),
              () -> organizations.recode(id, code, on, row.document(), by)));
    }
    String kind = row.kind();
    if (kind != null && !says(row, present.kinds(), one -> one.kind().equals(kind))) {
      differences.add(
          new Difference(
              Column.KIND,
              present.kinds(),
              () -> organizations.changeKind(id, kind, on, row.document(), by)));
    }
    if (moves(row, present, parent)) {
      UUID under = parent == null ? null : parent.id();
      differences.add(
          new Difference(
              Column.PARENT_KEY,
              present.parents(),
              () -> organizations.move(id, under, on, row.document(), by)));
    }
    return differences;
  }

  private boolean moves(GivenRow row, OrganizationState present, @Nullable Parent parent) {
    if (row.standsAlone()) {
      return Dated.on(present.parents(), day(row)) != null;
    }
    return parent != null
        && !says(row, present.parents(), one -> one.parentId().equals(parent.id()));
  }

  /** Whether it is so on the row's day; without a day today, or from the very beginning. */
  private <D extends Dated> boolean says(GivenRow row, List<D> history, Predicate<D> same) {
    D onTheDay = Dated.on(history, day(row));
    return (onTheDay != null && same.test(onTheDay))
        || (row.from() == null
            && history.stream().anyMatch(one -> one.from() == null && same.test(one)));
  }

  private static boolean sameName(GivenRow row, Dated.Name recorded) {
    return GivenRow.same(row.name(), recorded.name())
        && (row.nameEn() == null || GivenRow.same(row.nameEn(), recorded.nameEn()));
  }

  private static List<RowError> missing(
      GivenRow row, OrganizationState present, List<Difference> differences) {
    if (present.endedOn() != null) {
      return List.of(
          new RowError(
              null,
              "organization-ended",
              Text.of(
                  "Đơn vị không còn từ ngày %s (%s)",
                  "The organization is no more since %s (%s)",
                  present.endedOn(),
                  present.endDocument())));
    }
    List<RowError> errors = new ArrayList<>();
    String changed =
        String.join(", ", differences.stream().map(one -> one.column().title()).toList());
    if (row.from() == null) {
      errors.add(
          RowError.of(
              Column.FROM,
              "required",
              Text.of("Thay đổi %s cần ngày", "A change of %s needs a date", changed)));
    }
    if (row.document() == null) {
      errors.add(
          RowError.of(
              Column.DOCUMENT,
              "required",
              Text.of("Thay đổi %s cần văn bản", "A change of %s needs a document", changed)));
    }
    return errors;
  }

  /** What the acts would refuse too; told before anything is touched. */
  private List<RowError> refusals(
      OrganizationState present, List<Difference> differences, LocalDate from) {
    try {
      years.requireOpenFor(present.id(), from, "/from");
      differences.forEach(difference -> Dated.requireAfterLast(difference.history(), from));
      return List.of();
    } catch (ProblemException refused) {
      return errorsOf(refused);
    }
  }

  private LocalDate day(GivenRow row) {
    LocalDate from = row.from();
    return from == null ? LocalDate.now(clock) : from;
  }

  private static boolean isThere(Parent parent, LocalDate on) {
    return parent.from() == null || !parent.from().isAfter(on);
  }

  static List<RowError> errorsOf(ProblemException refused) {
    return refused.errors().isEmpty()
        ? List.of(new RowError(null, refused.type().slug(), refused.detail()))
        : refused.errors().stream()
            .map(error -> new RowError(columnOf(error), error.code(), error.message()))
            .toList();
  }

  private static @Nullable String columnOf(FieldError error) {
    return switch (error.pointer()) {
      case "/orgCode" -> Column.ORG_CODE.title();
      case "/parentId" -> Column.PARENT_KEY.title();
      case "/kind" -> Column.KIND.title();
      case "/key" -> Column.KEY.title();
      case "/from", "/on" -> Column.FROM.title();
      default -> null;
    };
  }
}

package vn.thidua.scoring.sheets.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.entries.EntryChange;
import vn.thidua.scoring.sheets.values.Quantity;

/** Entries to be saved, each whole, beside those that stay. */
final class SheetEntryRequests {

  private static final long LAST_VERSION = 999_999_999_999L;

  private static final String IF_VERSION =
      "The version of the entry as it was seen; 0 or absent if there was none";

  private static final String REMOVE = "true takes the entry out; then nothing else is said of it";

  private SheetEntryRequests() {}

  record SelfScoreChanges(
      @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SelfScoreChange> entries) {

    List<EntryChange> toChanges() {
      return all(entries.stream().map(SelfScoreChange::named).toList());
    }
  }

  @Schema(name = "SelfScoreChange")
  record SelfScoreChange(
      @NotBlank @Size(max = 64) String criterion,
      @Schema(description = IF_VERSION) @Min(0) @Max(LAST_VERSION) @Nullable Long ifVersion,
      @Schema(description = REMOVE) @Nullable Boolean remove,
      @Schema(description = "false leaves the criterion out of points and ceiling; BASE only")
          @Nullable Boolean assigned,
      @Quantity @Nullable BigDecimal target,
      @Quantity @Nullable BigDecimal actual,
      @Quantity @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Schema(description = "Whole number of items") @Quantity @Nullable BigDecimal count,
      @Schema(description = "Absent leaves it as it is; an empty list takes it away")
          @Size(max = 50)
          @Nullable List<SheetResource.@NotNull @Valid NewEvidence> evidence) {

    private Named named() {
      SheetResource.NewSelfScore whole =
          new SheetResource.NewSelfScore(
              criterion, assigned, target, actual, points, passed, count, evidence);
      return new Named(
          Boolean.TRUE.equals(remove),
          says(assigned, target, actual, points, passed, count, evidence),
          Boolean.TRUE.equals(remove)
              ? EntryChange.removal(criterion, version(ifVersion))
              : new EntryChange(criterion, version(ifVersion), whole.toValue(), evidence == null));
    }
  }

  record ReviewChanges(
      @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ReviewChange> entries) {

    List<EntryChange> toChanges(Stage stage) {
      return all(entries.stream().map(entry -> entry.named(stage)).toList());
    }
  }

  /** A field that is absent leaves the earlier stage's value. */
  @Schema(name = "ReviewChange")
  record ReviewChange(
      @NotBlank @Size(max = 64) String criterion,
      @Schema(description = IF_VERSION) @Min(0) @Max(LAST_VERSION) @Nullable Long ifVersion,
      @Schema(description = REMOVE) @Nullable Boolean remove,
      @Quantity @Nullable BigDecimal target,
      @Quantity @Nullable BigDecimal actual,
      @Quantity @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Quantity @Nullable BigDecimal count,
      @Schema(description = "true rejects the entry, false lifts an earlier rejection")
          @Nullable Boolean rejected,
      @Size(max = 5000) @Nullable String comment) {

    private Named named(Stage stage) {
      SheetReviewResource.NewReview whole =
          new SheetReviewResource.NewReview(
              criterion, target, actual, points, passed, count, rejected, comment);
      return new Named(
          Boolean.TRUE.equals(remove),
          says(target, actual, points, passed, count, rejected, comment),
          Boolean.TRUE.equals(remove)
              ? EntryChange.removal(criterion, version(ifVersion))
              : new EntryChange(criterion, version(ifVersion), whole.toValue(stage), true));
    }
  }

  private record Named(boolean removes, boolean says, EntryChange change) {}

  private static List<EntryChange> all(List<Named> entries) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).removes() && entries.get(i).says()) {
        errors.add(
            new FieldError(
                "/entries/" + i + "/remove",
                "not-alone",
                Text.of(
                    "Mục \"%s\" được bỏ thì không ghi gì khác",
                    "The entry \"%s\" is taken out, so nothing else may be said of it",
                    entries.get(i).change().criterion())));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return entries.stream().map(Named::change).toList();
  }

  private static boolean says(@Nullable Object... fields) {
    return Stream.of(fields).anyMatch(Objects::nonNull);
  }

  private static long version(@Nullable Long given) {
    return given == null ? 0 : given;
  }
}

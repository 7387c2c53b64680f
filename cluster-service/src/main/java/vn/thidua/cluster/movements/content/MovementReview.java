package vn.thidua.cluster.movements.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mid-term or a final review as it was written last. */
public record MovementReview(
    @Nullable LocalDate on, @Nullable String summary, List<MovementResult> results) {

  public MovementReview {
    results = List.copyOf(results);
  }
}

package vn.thidua.scoring.schemes.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeDesk;
import vn.thidua.scoring.schemes.SchemeDesk.Present;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeReplaced;

@ApplicationScoped
public class ReplaceDraft {

  private final SchemeDesk desk;

  ReplaceDraft(SchemeDesk desk) {
    this.desk = desk;
  }

  /** Its organizer and reference stay as they are. */
  @Transactional
  public void replace(UUID id, NewScheme asked, long expected, Actor by) {
    desk.change(
        id,
        expected,
        by,
        new SchemeReplaced(by.subject()),
        present -> {
          requireSamePlace(present, asked);
          return asked.content();
        });
  }

  /** For what names neither organizer nor reference. */
  @Transactional
  public void replace(UUID id, SchemeContent content, long expected, Actor by) {
    desk.change(id, expected, by, new SchemeReplaced(by.subject()), present -> content);
  }

  private static void requireSamePlace(Present present, NewScheme asked) {
    requireSame("/organizerId", present.organizerId(), asked.organizerId());
    if (asked.source() != null || asked.key() != null) {
      requireSame("/source", present.source(), asked.source());
      requireSame("/key", present.key(), asked.key());
    }
  }

  private static void requireSame(String pointer, @Nullable Object present, @Nullable Object now) {
    if (now == null || !now.equals(present)) {
      throw ProblemException.invalid(
          pointer,
          "unchangeable",
          Text.of("Không đổi được, đang là %s", "Cannot be changed, it is %s", present));
    }
  }
}

package vn.thidua.scoring.notifications;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;

/** A person's wishes as the API shows them. */
final class NotificationViews {

  private NotificationViews() {}

  @Schema(name = "NotificationPreference")
  record One(
      @Schema(description = "false: no mail is set up here, so nothing is sent") boolean available,
      @Nullable String email,
      @Schema(
              description =
                  "Whether the code that was mailed there came back; nothing else is sent before")
          boolean confirmed,
      @Schema(description = "When the last code was mailed") @Nullable Instant codeSentAt,
      Language language,
      Frequency frequency) {

    static One none(boolean available) {
      return new One(available, null, false, null, Language.VI, Frequency.NONE);
    }
  }

  /** What the change log tells: an address is a person's and stands nowhere else. */
  record Logged(boolean confirmed, Language language, Frequency frequency) {}
}

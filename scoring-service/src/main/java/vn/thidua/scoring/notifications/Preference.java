package vn.thidua.scoring.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Where, how and how often one person wants to be told. */
@Entity
@Table(name = "notification_preference")
class Preference {

  private static final int GUESSES = 5;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String subject;
  private String email;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  private @Nullable Instant confirmedAt;
  private @Nullable String codeDigest;
  private @Nullable Instant codeSentAt;
  private int codeAttempts;
  private @Nullable LocalDate codesDay;
  private int codesSent;

  /** The day of the last daily mail. */
  private @Nullable LocalDate toldOn;

  @Version private long version;

  protected Preference() {}

  Preference(String subject) {
    this.subject = subject;
    this.email = "";
    this.language = Language.VI;
    this.frequency = Frequency.NONE;
  }

  /**
   * @return whether the address has to be confirmed
   */
  boolean choose(String where, Language in, Frequency often) {
    if (!email.equals(where)) {
      this.email = where;
      this.confirmedAt = null;
      this.codeDigest = null;
    }
    this.language = in;
    this.frequency = often;
    return confirmedAt == null;
  }

  void codeMailed(String digest, int mostADay, LocalDate today, Instant at) {
    if (!today.equals(codesDay)) {
      this.codesDay = today;
      this.codesSent = 0;
    }
    if (codesSent >= mostADay) {
      throw ProblemException.of(
          NotificationProblem.TOO_MANY_CODES,
          "Hôm nay đã gửi %d mã; hãy thử lại ngày mai.",
          "%d codes were mailed today; try again tomorrow.",
          codesSent);
    }
    this.codesSent++;
    this.codeDigest = digest;
    this.codeSentAt = at;
    this.codeAttempts = 0;
  }

  /**
   * @return whether it is the code that was mailed; a wrong one counts as a guess
   */
  boolean confirm(String digest, Duration holds, Instant at) {
    Instant sent = codeSentAt;
    if (codeDigest == null
        || sent == null
        || codeAttempts >= GUESSES
        || !at.isBefore(sent.plus(holds))) {
      throw ProblemException.of(
          NotificationProblem.NO_CODE_EXPECTED,
          "Hãy lưu lại địa chỉ để nhận mã mới.",
          "Save the address again to get a new code.");
    }
    if (!digest.equals(codeDigest)) {
      codeAttempts++;
      return false;
    }
    this.confirmedAt = at;
    this.codeDigest = null;
    return true;
  }

  static ProblemException wrongCode() {
    return ProblemException.invalid(
        "/code", "wrong-code", new Text("Mã không đúng", "This is not the code"));
  }

  boolean dueOn(LocalDate today) {
    return frequency == Frequency.IMMEDIATE || !today.equals(toldOn);
  }

  void told(LocalDate today) {
    this.toldOn = today;
  }

  UUID id() {
    return id;
  }

  String subject() {
    return subject;
  }

  String email() {
    return email;
  }

  Language language() {
    return language;
  }

  NotificationViews.One view(boolean available) {
    return new NotificationViews.One(
        available, email, confirmedAt != null, codeSentAt, language, frequency);
  }

  NotificationViews.Logged logged() {
    return new NotificationViews.Logged(confirmedAt != null, language, frequency);
  }
}

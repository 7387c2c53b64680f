package vn.thidua.scoring.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;

/** What a person says about being told by mail. */
@ApplicationScoped
class ChoosePreference {

  private static final int CODES = 100_000_000;

  private final PreferenceRepository preferences;
  private final OutgoingMails mails;
  private final MailTexts texts;
  private final History history;
  private final MailConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ChoosePreference(
      PreferenceRepository preferences,
      OutgoingMails mails,
      MailTexts texts,
      History history,
      MailConfig config,
      Clock clock) {
    this.preferences = preferences;
    this.mails = mails;
    this.texts = texts;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /** Nothing but the code is sent to an address before the code has come back. */
  @Transactional
  void choose(NotificationResource.Choice choice, Actor by) {
    if (!config.enabled()) {
      throw ProblemException.of(
          NotificationProblem.MAIL_OFF,
          "Nơi cài đặt này chưa bật gửi thư.",
          "This installation sends no mail.");
    }
    Preference preference =
        preferences.held(by.subject()).orElseGet(() -> new Preference(by.subject()));
    NotificationViews.Logged before = preference.id() == null ? null : preference.logged();
    if (preference.choose(choice.email(), choice.language(), choice.frequency())) {
      mailCode(preference);
    }
    preferences.persistAndFlush(preference);
    note(by, "notifications-chosen", preference.id(), before, preference.logged());
  }

  private void mailCode(Preference preference) {
    String code = "%08d".formatted(random.nextInt(CODES));
    preference.codeMailed(
        digest(preference.subject(), code),
        config.codesADay(),
        LocalDate.now(clock),
        clock.instant());
    mails.add(
        preference.subject(),
        OutgoingMails.Kind.CONFIRMATION,
        preference.email(),
        texts.confirmation(code, preference.language()));
  }

  /**
   * @return whether it was the code; a wrong one is counted
   */
  @Transactional
  boolean confirm(String code, Actor by) {
    Preference preference =
        preferences
            .held(by.subject())
            .orElseThrow(() -> ProblemException.notFound("notification preference", by.subject()));
    NotificationViews.Logged before = preference.logged();
    boolean right =
        preference.confirm(digest(preference.subject(), code), config.codeHolds(), clock.instant());
    if (right) {
      note(by, "address-confirmed", preference.id(), before, preference.logged());
    }
    return right;
  }

  /** The address is forgotten, and what was to be sent there. */
  @Transactional
  void forget(Actor by) {
    preferences
        .held(by.subject())
        .ifPresent(preference -> {
          mails.drop(by.subject());
          preferences.delete(preference);
          note(
              by,
              "notifications-forgotten",
              preference.id(),
              preference.logged(),
              new NotificationViews.Logged(false, preference.language(), Frequency.NONE));
        });
  }

  private void note(
      Actor by,
      String action,
      UUID preference,
      NotificationViews.@Nullable Logged before,
      NotificationViews.Logged after) {
    history.note(
        By.role(by, Role.USER),
        Concerns.NOBODY,
        action,
        "notification-preference",
        preference,
        before,
        after);
  }

  private static String digest(String subject, String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((subject + " " + code).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}

package vn.thidua.scoring.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Mail of this service; the server, its account and the sender are {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "thidua.mail")
interface MailConfig {

  /** Whether persons may ask to be told by mail. */
  @WithDefault("false")
  boolean enabled();

  /** Whether this replica writes and sends mails; off in tests that do so by hand. */
  @WithDefault("true")
  boolean work();

  /** How often to look for something to tell. */
  @WithDefault("30s")
  Duration poll();

  /** Vietnamese time of day of daily mails. */
  @WithDefault("07:00")
  LocalTime dailyAt();

  /** So long before a deadline a task is told once more. */
  @WithDefault("P3D")
  Duration remindBefore();

  /** How often a mail is tried before it is given up. */
  @WithDefault("8")
  int attempts();

  /** How long a code that confirms an address holds. */
  @WithDefault("P1D")
  Duration codeHolds();

  /** How many codes one person may have mailed in a day. */
  @WithDefault("5")
  int codesADay();

  /** Where people do their tasks; mails say it if it is told. */
  Optional<String> portal();
}

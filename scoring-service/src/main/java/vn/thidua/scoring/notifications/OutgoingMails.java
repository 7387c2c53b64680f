package vn.thidua.scoring.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails that wait to be sent, and which were. What was written, and to whom, is kept no longer than
 * until then.
 */
@ApplicationScoped
class OutgoingMails {

  enum Kind {
    CONFIRMATION,
    DIGEST
  }

  private enum Fate {
    SENT,
    FAILED,
    DROPPED
  }

  /** What is written in a mail. */
  record Letter(String title, String text, String html) {}

  /** One whose turn it is. */
  record Waiting(UUID id, String recipient, Letter letter, int attempts) {}

  private static final String SETTLE =
      """
      update notification_mail
         set status = :fate, settled_at = :now, recipient = null, title = null, body_text = null,
             body_html = null
       where status = 'PENDING' and
      """;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 8;

  private final EntityManager entities;
  private final Clock clock;

  OutgoingMails(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  UUID add(String subject, Kind kind, String recipient, Letter letter) {
    UUID id = UUID.randomUUID();
    entities
        .createNativeQuery(
            """
            insert into notification_mail (id, subject, kind, recipient, title, body_text,
                   body_html, status, next_try_at, created_at)
            values (:id, :subject, :kind, :recipient, :title, :text, :html, 'PENDING', :now, :now)
            """)
        .setParameter("id", id)
        .setParameter("subject", subject)
        .setParameter("kind", kind.name())
        .setParameter("recipient", recipient)
        .setParameter("title", letter.title())
        .setParameter("text", letter.text())
        .setParameter("html", letter.html())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return id;
  }

  /** Held until the present transaction ends; another replica takes the next one. */
  Optional<Waiting> next() {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select m.id, m.recipient, m.title, m.body_text, m.body_html, m.attempts
                  from notification_mail m
                 where m.status = 'PENDING' and m.next_try_at <= :now
                 order by m.next_try_at, m.id
                 limit 1
                   for update skip locked
                """,
                Tuple.class)
            .setParameter("now", clock.instant())
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(row ->
            new Waiting(
                row.get("id", UUID.class),
                row.get("recipient", String.class),
                new Letter(
                    row.get("title", String.class),
                    row.get("body_text", String.class),
                    row.get("body_html", String.class)),
                row.get("attempts", Number.class).intValue()))
        .findFirst();
  }

  void sent(UUID mail) {
    settle(Fate.SENT, "id = :of", mail);
  }

  void drop(String subject) {
    settle(Fate.DROPPED, "subject = :of", subject);
  }

  /**
   * @param error without what was written, and to whom
   */
  void failed(Waiting mail, String error, int most) {
    int attempts = mail.attempts() + 1;
    entities
        .createNativeQuery(
            "update notification_mail set attempts = :attempts, last_error = :error,"
                + " next_try_at = :next where id = :id")
        .setParameter("attempts", attempts)
        .setParameter("error", error)
        .setParameter("next", clock.instant().plus(pause(attempts)))
        .setParameter("id", mail.id())
        .executeUpdate();
    if (attempts >= most) {
      settle(Fate.FAILED, "id = :of", mail.id());
    }
  }

  private static Duration pause(int attempts) {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
  }

  private void settle(Fate fate, String which, Object of) {
    entities
        .createNativeQuery(SETTLE + " " + which)
        .setParameter("fate", fate.name())
        .setParameter("now", clock.instant())
        .setParameter("of", of)
        .executeUpdate();
  }
}

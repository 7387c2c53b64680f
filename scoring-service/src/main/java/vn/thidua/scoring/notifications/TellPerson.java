package vn.thidua.scoring.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.tasks.TaskQueries;
import vn.thidua.scoring.tasks.TaskViews.TaskRow;

/**
 * Writes one person's mail of what they have not been told yet. The mail and that they were told
 * are one transaction, so nothing is told twice, however often this is run.
 */
@ApplicationScoped
class TellPerson {

  private static final int MOST_TASKS = 200;

  private enum Occasion {
    ARISEN,
    DUE_SOON
  }

  private record Told(UUID task, Occasion occasion) {}

  private final PreferenceRepository preferences;
  private final TaskQueries tasks;
  private final OutgoingMails mails;
  private final MailTexts texts;
  private final EntityManager entities;
  private final MailConfig config;
  private final Clock clock;

  TellPerson(
      PreferenceRepository preferences,
      TaskQueries tasks,
      OutgoingMails mails,
      MailTexts texts,
      EntityManager entities,
      MailConfig config,
      Clock clock) {
    this.preferences = preferences;
    this.tasks = tasks;
    this.mails = mails;
    this.texts = texts;
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  /** Those who may have to be told something now. */
  List<UUID> wanting() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    boolean daily = !now.toLocalTime().isBefore(config.dailyAt());
    return preferences.wanting(daily, now.toLocalDate());
  }

  @Transactional
  void tell(UUID id) {
    Preference person = preferences.findById(id, LockModeType.PESSIMISTIC_WRITE);
    LocalDate today = LocalDate.now(clock);
    if (person == null || !person.dueOn(today)) {
      return;
    }
    person.told(today);
    Set<Told> told = told(person.subject());
    List<TaskRow> fresh =
        tasks.unreadOf(new Actor(person.subject(), Set.of(Role.USER)), MOST_TASKS).stream()
            .filter(task -> occasions(task).stream().anyMatch(o -> !told.contains(o)))
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    UUID mail =
        mails.add(
            person.subject(),
            OutgoingMails.Kind.DIGEST,
            person.email(),
            texts.digest(fresh, person.language()));
    for (TaskRow task : fresh) {
      for (Told occasion : occasions(task)) {
        note(person.subject(), occasion, mail);
      }
    }
  }

  private Set<Told> occasions(TaskRow task) {
    Set<Told> occasions = new HashSet<>(Set.of(new Told(task.id(), Occasion.ARISEN)));
    Moment due = task.due();
    if (due != null && !due.isAfter(clock.instant().plus(config.remindBefore()))) {
      occasions.add(new Told(task.id(), Occasion.DUE_SOON));
    }
    return occasions;
  }

  private Set<Told> told(String subject) {
    Set<Told> told = new HashSet<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select t.task_id, t.occasion from notification_task t where t.subject = :subject",
                Object[].class)
            .setParameter("subject", subject)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      told.add(new Told((UUID) columns[0], Occasion.valueOf((String) columns[1])));
    }
    return told;
  }

  private void note(String subject, Told told, UUID mail) {
    entities
        .createNativeQuery(
            "insert into notification_task (subject, task_id, occasion, mail_id)"
                + " values (:subject, :task, :occasion, :mail) on conflict do nothing")
        .setParameter("subject", subject)
        .setParameter("task", told.task())
        .setParameter("occasion", told.occasion().name())
        .setParameter("mail", mail)
        .executeUpdate();
  }
}

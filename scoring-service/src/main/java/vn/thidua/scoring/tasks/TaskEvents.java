package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces that there is something to do, and that there no longer is. */
@ApplicationScoped
class TaskEvents {

  /** What this feature publishes. */
  sealed interface TaskEvent {}

  record TaskArose() implements TaskEvent {}

  /** It is due at another time, or another unit's. */
  record TaskChanged() implements TaskEvent {}

  record TaskDone() implements TaskEvent {}

  enum Status {
    OPEN,
    DONE
  }

  /** A task as events carry it: whose people have to do it follows from kind, unit and cluster. */
  record TaskState(
      UUID id,
      TaskKind kind,
      Status status,
      UUID sheetId,
      @Nullable UUID complaintId,
      UUID organizerId,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      Instant since,
      @Nullable Instant due,
      long version) {}

  private final History history;

  TaskEvents(History history) {
    this.history = history;
  }

  void publish(TaskEvent fact, TaskState state) {
    String name =
        switch (fact) {
          case TaskArose arose -> "arose";
          case TaskChanged changed -> "changed";
          case TaskDone done -> "done";
        };
    history.announce(
        new DomainEvent(
            "task",
            state.id(),
            state.version(),
            "vn.thidua.scoring.task-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}

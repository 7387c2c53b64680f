package vn.thidua.scoring.tasks;

import io.quarkus.arc.Arc;

/** The worker's hands, for tests of other packages. */
public final class TasksAnnounced {

  private TasksAnnounced() {}

  /** Everything that has not been announced yet. */
  public static void all() {
    AnnounceTasks tasks = Arc.container().instance(AnnounceTasks.class).get();
    while (tasks.announceSome() > 0) {
      // there is more
    }
  }
}

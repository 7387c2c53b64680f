package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;

/** Minutes and other files of a conference, in the transaction of an act on it. */
@ApplicationScoped
class ConferencePapers {

  private final Files files;

  ConferencePapers(Files files) {
    this.files = files;
  }

  /** Besides those that it has. */
  void use(Conference conference, @Nullable UUID minutes, List<UUID> others, Actor by) {
    Files.Use use =
        new Files.Use(
            ConferenceEvents.AGGREGATE_TYPE,
            conference.id(),
            conference.organizerId(),
            conference.clusterId());
    files.use(use, others, by, "/files");
    if (minutes != null) {
      files.useOne(use, minutes, by, "/minutes");
    }
  }

  /** Instead of those that it has. */
  void replace(Conference conference, @Nullable UUID minutes, List<UUID> others, Actor by) {
    Set<UUID> needless = new HashSet<>(used(conference));
    others.forEach(needless::remove);
    needless.remove(minutes);
    use(conference, minutes, others, by);
    files.release(needless, ConferenceEvents.AGGREGATE_TYPE, conference.id());
  }

  private List<UUID> used(Conference conference) {
    return files
        .of(ConferenceEvents.AGGREGATE_TYPE, List.of(conference.id()))
        .getOrDefault(conference.id(), List.of())
        .stream()
        .map(FileView::id)
        .toList();
  }
}

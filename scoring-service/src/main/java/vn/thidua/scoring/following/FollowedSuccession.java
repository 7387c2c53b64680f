package vn.thidua.scoring.following;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an act on organizations was followed here, and perhaps undone. */
@Entity
class FollowedSuccession {

  @Id private UUID successionId;
  private Instant at;
  private @Nullable UUID undoneBy;
  private @Nullable Instant undoneAt;

  @ElementCollection
  @CollectionTable(name = "followed_replacement", joinColumns = @JoinColumn(name = "succession_id"))
  private Set<Replacement> replacements = new LinkedHashSet<>();

  protected FollowedSuccession() {}

  FollowedSuccession(UUID successionId, List<Replacement> replacements, Instant at) {
    this.successionId = successionId;
    this.replacements.addAll(replacements);
    this.at = at;
  }

  void undone(UUID by, Instant now) {
    this.undoneBy = by;
    this.undoneAt = now;
  }

  boolean isUndone() {
    return undoneBy != null;
  }

  List<Replacement> replacements() {
    return List.copyOf(replacements);
  }
}

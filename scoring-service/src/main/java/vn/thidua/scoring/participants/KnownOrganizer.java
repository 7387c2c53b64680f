package vn.thidua.scoring.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class KnownOrganizer {

  @Id private UUID id;
  private String name;

  /** Of the aggregate in cluster-service. */
  private long version;

  protected KnownOrganizer() {}

  KnownOrganizer(ParticipantStates.Organizer state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(ParticipantStates.Organizer state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(ParticipantStates.Organizer state) {
    name = state.name();
    version = state.version();
  }
}

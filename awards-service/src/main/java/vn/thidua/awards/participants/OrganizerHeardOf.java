package vn.thidua.awards.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "known_organizer")
class OrganizerHeardOf {

  @Id private UUID id;
  private String name;

  /** Of the aggregate in cluster-service. */
  private long version;

  protected OrganizerHeardOf() {}

  OrganizerHeardOf(ParticipantStates.Organizer state) {
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

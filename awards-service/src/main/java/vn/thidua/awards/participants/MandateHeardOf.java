package vn.thidua.awards.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_mandate")
class MandateHeardOf {

  @Id private UUID id;
  private String subject;
  private String role;

  /** The organization or organizer that the person acts for. */
  private UUID targetId;

  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  /** Of the aggregate in cluster-service. */
  private long version;

  protected MandateHeardOf() {}

  MandateHeardOf(ParticipantStates.Mandate state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(ParticipantStates.Mandate state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(ParticipantStates.Mandate state) {
    subject = state.subject();
    role = state.role();
    targetId = state.target();
    validFrom = state.from();
    validTo = state.to();
    version = state.version();
  }
}

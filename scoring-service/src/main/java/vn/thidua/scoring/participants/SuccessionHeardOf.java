package vn.thidua.scoring.participants;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** An act by which organizations follow one another. */
@Entity
@Table(name = "known_succession")
class SuccessionHeardOf {

  /** On which side of an act an organization stands; one that continues stands on both. */
  enum Role {
    PREDECESSOR,
    SUCCESSOR
  }

  @Id private UUID id;
  private LocalDate onDate;
  private String status;

  /** Another act undid it. */
  private boolean rectified;

  /** Of the aggregate in cluster-service. */
  private long version;

  @ElementCollection
  @CollectionTable(
      name = "known_succession_part",
      joinColumns = @JoinColumn(name = "succession_id"))
  private Set<Part> parts = new LinkedHashSet<>();

  protected SuccessionHeardOf() {}

  SuccessionHeardOf(ParticipantStates.Succession state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(ParticipantStates.Succession state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(ParticipantStates.Succession state) {
    onDate = state.on();
    status = state.status();
    rectified = state.rectifiedBy() != null;
    parts.clear();
    state.predecessors().forEach(id -> parts.add(new Part(id, Role.PREDECESSOR)));
    for (ParticipantStates.Successor successor : state.successors()) {
      if (successor.organizationId() != null) {
        parts.add(new Part(successor.organizationId(), Role.SUCCESSOR));
      }
    }
    version = state.version();
  }

  @Embeddable
  record Part(UUID organizationId, @Enumerated(EnumType.STRING) Role role) {}
}

package vn.thidua.scoring.participants;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_cluster")
class ClusterHeardOf {

  @Id private UUID id;
  private UUID organizerId;
  private String name;
  private @Nullable String nameEn;
  private String type;

  /** Of the aggregate in cluster-service. */
  private long version;

  @ElementCollection
  @CollectionTable(name = "known_member", joinColumns = @JoinColumn(name = "cluster_id"))
  private List<Member> members = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "known_leader", joinColumns = @JoinColumn(name = "cluster_id"))
  private List<Leader> leaders = new ArrayList<>();

  protected ClusterHeardOf() {}

  ClusterHeardOf(ParticipantStates.Cluster state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(ParticipantStates.Cluster state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(ParticipantStates.Cluster state) {
    organizerId = state.organizerId();
    name = state.name();
    nameEn = state.nameEn();
    type = state.type();
    members.clear();
    state
        .members()
        .forEach(m ->
            members.add(
                new Member(
                    m.organizationId(), m.position(), m.from(), m.to(), m.cause(), m.endCause())));
    leaders.clear();
    state
        .leaders()
        .forEach(l ->
            leaders.add(
                new Leader(
                    l.id(),
                    l.year(),
                    l.organizationId(),
                    l.role(),
                    l.permanent(),
                    l.from(),
                    l.endedOn())));
    version = state.version();
  }

  @Embeddable
  record Member(
      UUID organizationId,
      int position,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable UUID cause,
      @Nullable UUID endCause) {}

  @Embeddable
  record Leader(
      UUID id,
      int year,
      UUID organizationId,
      String role,
      boolean permanent,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate endedOn) {}
}

package vn.thidua.awards.participants;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_organization")
class OrganizationHeardOf {

  @Id private UUID id;
  private String kind;

  /** First day on which it is no more. */
  private @Nullable LocalDate endedOn;

  /** Of the aggregate in cluster-service. */
  private long version;

  @ElementCollection
  @CollectionTable(
      name = "known_organization_name",
      joinColumns = @JoinColumn(name = "organization_id"))
  @OrderColumn(name = "seq")
  private List<Name> names = new ArrayList<>();

  protected OrganizationHeardOf() {}

  OrganizationHeardOf(ParticipantStates.Organization state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(ParticipantStates.Organization state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(ParticipantStates.Organization state) {
    kind = state.kind();
    endedOn = state.endedOn();
    names.clear();
    state.names().forEach(n -> names.add(new Name(n.name(), n.nameEn(), n.from(), n.to())));
    version = state.version();
  }

  /** A name and when it holds. */
  @Embeddable
  record Name(
      String name,
      @Nullable String nameEn,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {}
}

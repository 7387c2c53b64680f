package vn.thidua.scoring.agreements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
class KnownAgreement {

  @Id private UUID id;
  private UUID clusterId;
  private int year;
  private String status;
  private @Nullable LocalDate closedOn;

  /** Of the aggregate in cluster-service. */
  private long version;

  @ElementCollection
  @CollectionTable(name = "known_agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
  private Set<Party> parties = new LinkedHashSet<>();

  protected KnownAgreement() {}

  KnownAgreement(AgreementState state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(AgreementState state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(AgreementState state) {
    clusterId = state.clusterId();
    year = state.year();
    status = state.status();
    closedOn = state.closedOn();
    Set<Party> now = new LinkedHashSet<>();
    state.signed().forEach(organization -> now.add(new Party(organization, true)));
    state.unsigned().forEach(organization -> now.add(new Party(organization, false)));
    parties.retainAll(now);
    parties.addAll(now);
    version = state.version();
  }

  Signing signing() {
    return new Signing(id, year, closedOn, those(true), those(false));
  }

  private Set<UUID> those(boolean signed) {
    return parties.stream()
        .filter(party -> party.signed() == signed)
        .map(Party::organizationId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Embeddable
  record Party(UUID organizationId, boolean signed) {}
}

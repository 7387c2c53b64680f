package vn.thidua.cluster.outside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award that has been heard of. All that happens to one is that it is taken back. */
@Entity
class KnownAward {

  @Id private UUID id;
  private UUID decisionId;
  private String decisionNumber;
  private LocalDate decidedOn;
  private String authority;
  private @Nullable UUID issuingOrganizationId;
  private String awardType;
  private String level;
  private boolean person;
  private UUID organizationId;
  private int year;
  private @Nullable LocalDate revokedOn;

  /** Of the decision in awards-service. */
  private long version;

  protected KnownAward() {}

  KnownAward(DecisionState decision, DecisionState.Given given) {
    this.id = given.id();
    take(decision, given);
  }

  /** Nothing changes if this version of the decision or a newer one has been heard of. */
  void become(DecisionState decision, DecisionState.Given given) {
    if (decision.version() > version) {
      take(decision, given);
    }
  }

  private void take(DecisionState decision, DecisionState.Given given) {
    decisionId = decision.id();
    decisionNumber = decision.number();
    decidedOn = decision.date();
    authority = decision.issuer().authority();
    issuingOrganizationId = decision.issuer().organizationId();
    awardType = given.awardType();
    level = given.level();
    person = given.subject().equals("PERSON");
    organizationId = given.organizationId();
    year = given.year();
    revokedOn = given.revokedOn();
    version = decision.version();
  }

  UUID id() {
    return id;
  }
}

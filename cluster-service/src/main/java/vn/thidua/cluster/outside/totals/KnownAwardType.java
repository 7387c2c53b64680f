package vn.thidua.cluster.outside.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What a title or form is called, by the newest version of it. */
@Entity
class KnownAwardType {

  @Id private UUID id;
  private String code;
  private String name;
  private String nameEn;

  /** Of the aggregate in awards-service. */
  private long version;

  protected KnownAwardType() {}

  KnownAwardType(TotalStates.AwardType state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(TotalStates.AwardType state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(TotalStates.AwardType state) {
    TotalStates.AwardTypeContent newest = state.versions().getLast();
    code = state.code();
    name = newest.name();
    nameEn = newest.nameEn();
    version = state.version();
  }
}

package vn.thidua.scoring.participants;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the states in the events of cluster-service; the rest is ignored. */
final class ParticipantStates {

  private ParticipantStates() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Organizer(UUID id, String name, long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Organization(UUID id, String kind, List<Name> names, long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Name(
      String name, @Nullable String nameEn, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Exactly one of organization and organizer is there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Mandate(
      UUID id,
      String subject,
      String role,
      @Nullable UUID organizationId,
      @Nullable UUID organizerId,
      LocalDate from,
      @Nullable LocalDate to,
      long version) {

    UUID target() {
      UUID target = organizationId == null ? organizerId : organizationId;
      if (target == null) {
        throw new IllegalArgumentException("mandate " + id + " is for nobody");
      }
      return target;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Cluster(
      UUID id,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      String type,
      List<Member> members,
      List<Leader> leaders,
      long version) {}

  /**
   * @param cause the succession by which it joined
   * @param endCause the succession by which it left
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Member(
      UUID organizationId,
      int position,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID cause,
      @Nullable UUID endCause) {}

  /**
   * @param from missing in what was announced before offices told it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Leader(
      UUID id,
      int year,
      UUID organizationId,
      String role,
      boolean permanent,
      @Nullable LocalDate from,
      @Nullable LocalDate endedOn) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Succession(
      UUID id,
      LocalDate on,
      String status,
      @Nullable UUID rectifiedBy,
      List<UUID> predecessors,
      List<Successor> successors,
      long version) {}

  /**
   * @param organizationId null while it is to be established
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Successor(@Nullable UUID organizationId) {}
}

package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.conferences.resolutions.ResolutionKind;
import vn.thidua.cluster.conferences.resolutions.ResolutionQueries;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to conferences. */
@ApplicationScoped
public class ConferenceEvents {

  static final String AGGREGATE_TYPE = "conference";

  /** What this feature publishes. */
  public sealed interface ConferenceEvent {}

  record ConferenceRecorded(List<Occasion> occasions) implements ConferenceEvent {}

  record ConferenceChanged(List<Occasion> occasions) implements ConferenceEvent {}

  record ConferencePapersAdded(@Nullable UUID minutes, List<UUID> files)
      implements ConferenceEvent {}

  record ConferenceCalledOff(String reason) implements ConferenceEvent {}

  public record ResolutionRecorded(UUID resolutionId, ResolutionKind kind, int year)
      implements ConferenceEvent {}

  public record ResolutionStruckOut(UUID resolutionId, String reason) implements ConferenceEvent {}

  public record ElectedAppointed(
      UUID resolutionId, int year, DecisionReference decision, List<UUID> leaderIds)
      implements ConferenceEvent {}

  private final History history;
  private final ResolutionQueries resolutions;
  private final Files files;

  ConferenceEvents(History history, ResolutionQueries resolutions, Files files) {
    this.history = history;
    this.resolutions = resolutions;
    this.files = files;
  }

  /** The conference as it is in the database at this moment of the transaction. */
  ConferenceState.Logged state(Conference one) {
    List<ResolutionView> resolved = resolutions.of(one.id());
    List<UUID> used =
        files.of(AGGREGATE_TYPE, List.of(one.id())).getOrDefault(one.id(), List.of()).stream()
            .map(FileView::id)
            .filter(id -> !id.equals(one.minutesId()))
            .toList();
    ConferenceState state =
        new ConferenceState(
            one.id(),
            one.source(),
            one.key(),
            one.organizerId(),
            one.clusterId(),
            one.organizationId(),
            one.title(),
            one.occasions(),
            one.heldFrom(),
            one.heldTo(),
            one.startsAt(),
            one.endsAt(),
            one.place(),
            attending(one),
            one.minutesId(),
            used,
            resolved.stream().map(ResolutionView::state).toList(),
            one.status(),
            one.version());
    return new ConferenceState.Logged(
        state,
        chair(one),
        one.attendees().stream()
            .map(a ->
                new ConferenceState.Office(
                    a.position(), a.role(), a.organizationId(), a.organizationName()))
            .toList(),
        one.agenda(),
        one.summary(),
        resolved.stream().<@Nullable String>map(ResolutionView::text).toList());
  }

  private static List<UUID> attending(Conference one) {
    return Stream.concat(
            Stream.ofNullable(one.chair()).map(chair -> chair.organizationId()),
            one.attendees().stream().map(Attendee::organizationId))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static ConferenceState.@Nullable Office chair(Conference one) {
    return one.chair() == null
        ? null
        : new ConferenceState.Office(
            one.chair().position(),
            null,
            one.chair().organizationId(),
            one.chair().organizationName());
  }

  /**
   * @param before null if the conference is new
   */
  void publish(
      By by,
      ConferenceEvent fact,
      ConferenceState.@Nullable Logged before,
      ConferenceState.Logged after) {
    String name =
        switch (fact) {
          case ConferenceRecorded recorded -> "conference-recorded";
          case ConferenceChanged changed -> "conference-changed";
          case ConferencePapersAdded added -> "conference-papers-added";
          case ConferenceCalledOff calledOff -> "conference-called-off";
          case ResolutionRecorded recorded -> "conference-resolution-recorded";
          case ResolutionStruckOut struckOut -> "conference-resolution-struck-out";
          case ElectedAppointed appointed -> "conference-elected-appointed";
        };
    ConferenceState state = after.state();
    history.record(
        by.because(reason(fact)),
        new Concerns(state.organizerId(), state.organizationId()),
        before,
        after,
        new DomainEvent(
            AGGREGATE_TYPE,
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(ConferenceEvent fact) {
    return switch (fact) {
      case ConferenceCalledOff(String reason) -> reason;
      case ResolutionStruckOut struckOut -> struckOut.reason();
      case ElectedAppointed appointed -> appointed.decision().asReason();
      default -> null;
    };
  }
}

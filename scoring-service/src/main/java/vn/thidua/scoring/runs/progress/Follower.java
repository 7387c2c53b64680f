package vn.thidua.scoring.runs.progress;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One who listens to the progress of a run. */
final class Follower {

  private final UUID run;
  private final String subject;
  private final MultiEmitter<? super OutboundSseEvent> stream;
  private final Instant until;
  private @Nullable Long told;
  private Instant last;

  /**
   * @param told the version that the follower has already, from a stream before
   */
  Follower(
      UUID run,
      String subject,
      MultiEmitter<? super OutboundSseEvent> stream,
      Instant now,
      Instant until,
      @Nullable Long told) {
    this.run = run;
    this.subject = subject;
    this.stream = stream;
    this.last = now;
    this.until = until;
    this.told = told;
  }

  UUID run() {
    return run;
  }

  String subject() {
    return subject;
  }

  boolean knows(long version) {
    return told != null && told == version;
  }

  void tell(OutboundSseEvent event, long version, Instant now) {
    stream.emit(event);
    told = version;
    last = now;
  }

  void keepAlive(OutboundSseEvent comment, Instant now) {
    stream.emit(comment);
    last = now;
  }

  boolean silentSince(Instant then) {
    return !last.isAfter(then);
  }

  boolean over(Instant now) {
    return stream.isCancelled() || !now.isBefore(until);
  }

  void end() {
    stream.complete();
  }
}

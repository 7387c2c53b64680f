package vn.thidua.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request's body on its way through, cut off when it grows too large or comes too slowly. */
final class LimitedBody implements ReadStream<Buffer> {

  /** Why a body was cut off. */
  enum Breach {
    TOO_LARGE,
    TOO_SLOW
  }

  private final ReadStream<Buffer> source;
  private final Vertx vertx;
  private final long limit;
  private final long timer;
  private final Runnable complete;
  private long seen;
  private @Nullable Breach breach;
  private @Nullable Handler<Throwable> failed;

  LimitedBody(
      ReadStream<Buffer> source, Vertx vertx, long limit, Duration deadline, Runnable complete) {
    this.source = source;
    this.vertx = vertx;
    this.limit = limit;
    this.complete = complete;
    this.timer = vertx.setTimer(deadline.toMillis(), expired -> cutOff(Breach.TOO_SLOW));
  }

  @Nullable Breach breach() {
    return breach;
  }

  /** Stops the clock: nobody waits for the rest of the body any more. */
  void release() {
    vertx.cancelTimer(timer);
  }

  private void cutOff(Breach why) {
    if (breach == null) {
      breach = why;
      release();
      if (failed != null) {
        failed.handle(new IllegalStateException("The body was cut off: " + why));
      }
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    source.exceptionHandler(fault -> {
      release();
      if (handler != null) {
        handler.handle(fault);
      }
    });
    return this;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(data -> {
      seen += data.length();
      if (seen > limit) {
        cutOff(Breach.TOO_LARGE);
      }
      if (breach == null && handler != null) {
        handler.handle(data);
      }
    });
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(end -> {
      release();
      complete.run();
      if (breach == null && handler != null) {
        handler.handle(end);
      }
    });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}

package vn.thidua.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A lock of the operating system on a file: gone when its holder dies, however it dies. */
public final class ExclusiveLock implements AutoCloseable {
  private final FileChannel channel;

  private ExclusiveLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or nothing if another process or another part of this one has it. */
  public static Optional<ExclusiveLock> tryTake(Path file) throws IOException {
    Directories.createPrivate(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new ExclusiveLock(channel));
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  public static ExclusiveLock take(Path file, Duration atMost) throws IOException {
    AtomicReference<ExclusiveLock> taken = new AtomicReference<>();
    AtomicReference<IOException> failure = new AtomicReference<>();
    boolean done =
        Polling.until(
            atMost,
            () -> {
              try {
                tryTake(file).ifPresent(taken::set);
              } catch (IOException e) {
                failure.set(e);
              }
              return taken.get() != null || failure.get() != null;
            });
    if (failure.get() != null) {
      throw failure.get();
    }
    if (!done) {
      throw new StackException(
          "Another process has held " + file + " for " + atMost.toSeconds() + " s");
    }
    return taken.get();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
